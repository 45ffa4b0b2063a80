package io.echolayer.files.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Books that were changed, and their digests with them, are broken all the same; oracle: the
 * equations of specification section 7.
 */
class EpochAuditTest {
  private Path root;
  private ThreeDays days;

  @BeforeEach
  void close(@TempDir Path folder) throws IOException {
    root = folder;
    days = ThreeDays.in(folder);
  }

  @Test
  void unalteredBooksHold() throws IOException {
    assertThat(audit()).isEmpty();
    assertThat(EpochChain.open(days.day(0)).audit()).isEmpty();
  }

  @Test
  void anAlteredFileIsNamed() throws IOException {
    Path scores = days.day(1).resolve("scores.csv");
    Files.writeString(scores, Files.readString(scores) + "x");

    assertThat(audit().orElseThrow().file()).endsWith("day11/scores.csv");
  }

  @Test
  void aPaymentThatThePoolDidNotMakeIsNamed() throws IOException {
    rewrite(
        2,
        "claims.csv",
        text -> text.replaceFirst(",([0-9]+),propagation,\\1,0\n", ",$1,propagation,0,$1\n"));

    assertThat(audit().orElseThrow().file()).endsWith("day12/queue.csv");
  }

  @Test
  void aPayoutThatNoClaimMadeIsNamed() throws IOException {
    rewrite(
        2, "payouts.csv", text -> text.replaceFirst("([0-9]+)\n(?=[^\n]+\n[^\n]+\n$)", "1$1\n"));
    Difference broken = audit().orElseThrow();

    assertThat(broken.file()).endsWith("day12/payouts.csv");
    assertThat(broken.row())
        .isEqualTo(Files.readAllLines(days.day(2).resolve("payouts.csv")).size() - 2L);
  }

  @Test
  void aPoolThatDoesNotAddUpIsNamed() throws IOException {
    rewrite(
        2,
        "manifest.json",
        text -> text.replaceFirst("\"opening\":\"3000000000\"", "\"opening\":\"3000000001\""));

    assertThat(audit().orElseThrow().column()).isEqualTo("pools.discovery");
  }

  @Test
  void anotherRootIsNamed() throws IOException {
    rewrite(
        2,
        "manifest.json",
        text -> text.replaceFirst("\"merkleRoot\":\"[0-9a-f]{4}", "\"merkleRoot\":\"0000"));

    assertThat(audit().orElseThrow().column()).isEqualTo("merkleRoot");
  }

  @Test
  void aLeftOutDayIsNamed() throws IOException {
    EpochChain gap =
        new EpochChain(List.of(EpochFolder.open(days.day(0)), EpochFolder.open(days.day(2))));

    assertThat(gap.audit().orElseThrow().column()).isEqualTo("previous");
  }

  @Test
  void aProofHoldsUntilThePayoutsAreAltered() throws IOException {
    String user =
        Files.readAllLines(days.day(2).resolve("payouts.csv")).get(1).replaceFirst(",.*", "");
    assertThat(EpochProof.of(days.day(2), user).user()).isEqualTo(user);
    rewrite(
        2, "payouts.csv", text -> text.replaceFirst("([0-9]+)\n(?=[^\n]+\n[^\n]+\n$)", "1$1\n"));

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> EpochProof.of(days.day(2), user))
        .isInstanceOf(AlteredFolderException.class)
        .hasMessageContaining("payouts.csv: expected payouts of Merkle root");
  }

  private Optional<Difference> audit() throws IOException {
    return EpochChain.open(root).audit();
  }

  /** Changes a file and, as a careful forger would, its digest in the manifest. */
  private void rewrite(int day, String name, UnaryOperator<String> change) throws IOException {
    Path file = days.day(day).resolve(name);
    String before = Files.readString(file);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    Path manifest = days.day(day).resolve("manifest.json");
    String books = Files.readString(manifest).replace(digest(file), "DIGEST");
    Files.writeString(file, after);
    if (!file.equals(manifest)) {
      Files.writeString(manifest, books.replace("DIGEST", digest(file)));
    }
  }

  private static String digest(Path file) throws IOException {
    return Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString();
  }
}
