package io.echolayer.files.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.ruleset.Guards;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.ruleset.TrustGuard;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.receipt.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Epochs under guards chain, verify and explain themselves like any others. */
class GuardedFolderTest {
  private static final Ruleset GUARDED =
      Ruleset.echoLayer1Guarded()
          .withGuards(Guards.GUARDED.withTrust(TrustGuard.OFF.withVouchers(2)));

  @Test
  void theHighestIndexSoFarChainsThroughFolders(@TempDir Path root) throws IOException {
    ThreeDays days = ThreeDays.in(root, GUARDED);
    Map<String, Double> highest = new HashMap<>();
    for (Path day : days.folders()) {
      IndicesCsv.read(day.resolve("scores.csv"))
          .forEach((item, index) -> highest.merge(item, index, Math::max));
      assertThat(BaselinesCsv.read(day.resolve("baselines.csv"))).isEqualTo(highest);
      assertThat(EpochFolder.open(day).manifest().files()).containsKey("baselines.csv");
    }
    assertThat(IndicesCsv.read(days.day(2).resolve("scores.csv"))).isNotEqualTo(highest);
  }

  @Test
  void theyVerifyAndExplainThemselves(@TempDir Path root) throws IOException {
    ThreeDays days = ThreeDays.in(root, GUARDED);
    EventLog log = EventLogFiles.read(List.of(days.log()), Ruleset.echoLayer1());
    for (int day = 1; day < 3; day++) {
      assertThat(EpochVerification.of(log).withPrevious(days.day(day - 1)).verify(days.day(day)))
          .isEmpty();
      List<String> receipts = Files.readAllLines(days.day(day).resolve("receipts.ndjson"));
      for (String line : receipts.subList(0, Math.min(20, receipts.size()))) {
        String claim = JsonObject.parse(line).text("claim");
        Receipt explained =
            EpochExplanation.of(days.day(day), claim, List.of(days.log()), days.day(day - 1));
        assertThat(explained.json()).isEqualTo(line);
      }
    }
    assertThat(EpochChain.open(root).audit()).isEmpty();
  }

  @Test
  void withoutTheGuardThereIsNoSuchFile(@TempDir Path root) throws IOException {
    for (Path day : ThreeDays.in(root).folders()) {
      assertThat(day.resolve("baselines.csv")).doesNotExist();
    }
  }
}
