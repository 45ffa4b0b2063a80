package io.echolayer.conformance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vectors' own answers are held, and the least change of one is not. */
class ChecksTest {
  @TempDir Path folder;

  @Test
  void aDoubleThatIsTheNextOneIsFound() {
    ScoreVectors vectors = ScoreVectors.published();
    List<ScoreRow> rows = new ArrayList<>(ScoreRow.read(vectors.scores()));
    vectors.check(rows);
    ScoreRow row = rows.get(7);
    double next = Math.nextUp(row.echoIndex());
    rows.set(
        7,
        new ScoreRow(
            row.contentId(),
            row.odf(),
            row.awr(),
            row.tpm(),
            row.qf(),
            row.weighted(),
            row.boosted(),
            next,
            row.coverage()));
    assertThatThrownBy(() -> vectors.check(rows))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "scores must be those of the vectors, but 1 difference was found\nechoIndex of row 8 (%s) must be %s, but was %s",
            row.contentId(), row.echoIndex(), next);
    rows.remove(7);
    assertThatThrownBy(() -> vectors.check(rows)).hasMessageContaining("2025 rows, but were 2024");
  }

  @Test
  void aNegativeZeroIsNotAZero() {
    LoopVectors vectors = LoopVectors.published();
    List<LoopRow> rows = new ArrayList<>(LoopRow.read(vectors.loops()));
    vectors.check(rows);
    LoopRow row = rows.get(0);
    rows.set(0, new LoopRow(row.contentId(), row.events(), row.paths(), -0.0, 0, 0, 0, false, 0));
    assertThatThrownBy(() -> vectors.check(rows))
        .hasMessageContaining("pathWeight of row 1 (k000) must be 0.0, but was -0.0");
  }

  @Test
  void aUnitTooManyIsFound() {
    SplitVectors vectors = SplitVectors.published();
    vectors.checkFile(vectors.shares());
    List<List<BigInteger>> none = new ArrayList<>();
    vectors.cases().forEach(split -> none.add(List.of()));
    assertThatThrownBy(() -> vectors.check(none)).hasMessageContaining("1799 rows, but were 0");
    List<List<BigInteger>> shares = new ArrayList<>();
    vectors.cases().forEach(split -> shares.add(split.weights()));
    assertThatThrownBy(() -> vectors.check(shares)).hasMessageContaining("units of row ");
  }

  @Test
  void anotherRootIsFound() throws IOException {
    TreeVectors<SolanaClaim> vectors = TreeVectors.solana();
    Path expected = Vectors.path("merkle/solana-expected.csv");
    vectors.checkFile(expected);
    String root = Row.read(expected).get(0).text("root");
    Path wrong = folder.resolve("wrong.csv");
    Files.writeString(wrong, Files.readString(expected).replace("," + root + "\n", ",00\n"));
    assertThatThrownBy(() -> vectors.checkFile(wrong))
        .hasMessage(
            "solana trees must be those of the vectors, but 1 difference was found\nroot of row 1 (n01) must be %s, but was 00",
            root);
    assertThatCode(() -> vectors.without("n02").checkFile(expected))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void anEpochIsComparedFileByFile() throws IOException {
    EpochDay day = EpochChain.unguarded().get(0).days().get(0);
    for (String name : EpochDay.FILES) {
      if (Files.exists(day.expected().resolve(name))) {
        Files.copy(day.expected().resolve(name), folder.resolve(name));
      }
    }
    day.check(folder, day.manifest());
    assertThatThrownBy(() -> day.check(folder, Map.of("merkle_root", "none")))
        .hasMessageContaining("merkle_root must be ");
    Files.writeString(folder.resolve("milestones.csv"), "user_id,level\n");
    Files.delete(folder.resolve("pools.csv"));
    Path payouts = folder.resolve("payouts.csv");
    Files.writeString(payouts, Files.readString(payouts).stripTrailing());
    Files.writeString(folder.resolve("queue.csv"), "\n");
    assertThatThrownBy(() -> day.check(folder, Map.of()))
        .hasMessageContaining(
            "files of epoch/queue-expire/day10 must be those of the vectors, but 4 differences were found")
        .hasMessageContaining("milestones.csv must not be written")
        .hasMessageContaining("pools.csv must be written")
        .hasMessageMatching("(?s).*payouts.csv line 28 must be (u8,.*)\\\\n, but was \\1\n.*")
        .hasMessageContaining("queue.csv line 1 must be claim_id,");
  }
}
