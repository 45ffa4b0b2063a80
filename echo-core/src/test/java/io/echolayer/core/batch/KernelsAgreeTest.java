package io.echolayer.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.batch.spi.KernelContract;
import io.echolayer.core.batch.spi.KernelProvider;
import io.echolayer.core.batch.spi.TestRows;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.EchoScore;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.Ruleset;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Oracle: the scalar kernel, and for it the score of each row's signals. Tolerance: none.
 *
 * <p>The system property {@code echolayer.test.kernel.rows} sets the number of rows; a long run has
 * 100000000.
 */
@Tag("slow")
class KernelsAgreeTest {
  private static final Instant NOW = TestRows.NOW;
  private static final long ROWS = Long.getLong("echolayer.test.kernel.rows", 10_000_000);

  @Test
  void thePlainKernelHasTheBitsOfTheScalarKernel() {
    KernelContract.verify(KernelProvider.plain(), ROWS);
  }

  @Test
  void batchesHaveTheBitsOfTheObjects() {
    for (IndexRules rules : TestRows.RULES) {
      EchoIndex index = EchoIndex.of(Ruleset.echoLayer1().withIndex(rules));
      BatchScoring batch = BatchScoring.of(index);
      for (int seed = 0; seed < 6; seed++) {
        SignalColumns columns = TestRows.of(seed, 3000);
        ScoreColumns actual = batch.score(columns, NOW);
        for (int row = 0; row < columns.rows(); row++) {
          EchoScore score = index.score(columns.signals(row), columns.asOf(row, NOW));
          assertThat(numbers(actual, row))
              .as("seed %d, row %d: %s under %s", seed, row, columns.signals(row), rules)
              .containsExactly(numbers(score));
        }
      }
    }
  }

  @Test
  void slicesAreScoredAsTheirRows() {
    SignalColumns columns = TestRows.of(1, 20_000);
    BatchScoring batch = BatchScoring.of(EchoIndex.of(Ruleset.echoLayer1()));
    ScoreColumns whole = batch.score(columns, NOW);
    ScoreColumns parts = ScoreColumns.all(columns.rows());
    BatchScorer scorer = batch.scorer();
    for (int from = 0; from < columns.rows(); from += 1237) {
      int to = Math.min(columns.rows(), from + 1237);
      scorer.score(columns.slice(from, to), NOW, parts.slice(from, to));
    }
    for (ScoreField field : ScoreField.values()) {
      assertThat(Arrays.equals(parts.toArray(field), whole.toArray(field)))
          .as("%s", field)
          .isTrue();
    }
  }

  private static double[] numbers(ScoreColumns scores, int row) {
    double[] numbers = new double[ScoreField.values().length];
    int next = 0;
    for (ScoreField field : ScoreField.values()) {
      numbers[next++] = scores.get(field, row);
    }
    return numbers;
  }

  static double[] numbers(EchoScore score) {
    return new double[] {
      score.odf(),
      score.awr(),
      score.tpm(),
      score.qf(),
      score.weighted(),
      score.boosted(),
      score.echoIndex(),
      score.coverage()
    };
  }
}
