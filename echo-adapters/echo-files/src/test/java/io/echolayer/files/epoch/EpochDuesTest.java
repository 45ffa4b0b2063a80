package io.echolayer.files.epoch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.echolayer.rewards.epoch.Payout;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.run.EpochDues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochDuesTest {
  @TempDir Path root;

  @Test
  void whatAnEpochOwesIsWhatItsPayoutsSay() throws IOException {
    Path day = ThreeDays.in(root).day(0);
    EpochFolder folder = EpochFolder.open(day);
    EpochDues dues = folder.dues();
    List<Payout> payouts = PayoutsCsv.read(day.resolve("payouts.csv"));
    assertThat(dues.epoch().manifest()).isEqualTo(folder.digest());
    assertThat(dues.epoch().ruleset()).isEqualTo(folder.manifest().rulesetDigest());
    assertThat(dues.epoch().units() + dues.epoch().withoutWallet())
        .isEqualTo(payouts.stream().mapToLong(Payout::units).sum());
    assertThat(dues.dues())
        .extracting(due -> due.wallet().address())
        .isSorted()
        .doesNotHaveDuplicates();
    for (Payout payout : payouts) {
      if (payout.wallet() != null) {
        assertThat(dues.dues().stream().filter(due -> due.wallet().equals(payout.wallet())))
            .singleElement()
            .extracting(Due::users)
            .satisfies(users -> assertThat(users).containsEntry(payout.user(), payout.units()));
      }
    }
  }

  @Test
  void anAlteredFolderOwesNothing() throws IOException {
    Path day = ThreeDays.in(root).day(0);
    Path file = day.resolve("payouts.csv");
    Files.writeString(file, Files.readString(file).replaceFirst("(?m)\\d$", "1"));
    assertThatExceptionOfType(AlteredFolderException.class)
        .isThrownBy(() -> EpochFolder.open(day).dues())
        .withMessageContaining("payouts.csv");
  }
}
