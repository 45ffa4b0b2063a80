package io.echolayer.conformance;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Signals, and the scores that {@code echolayer/1} gives them.
 *
 * @param signals CSV file of signals
 * @param asOf what counts as now
 * @param scores CSV file of their scores, in the same order
 */
public record ScoreVectors(Path signals, Instant asOf, Path scores) {
  /** As of which scores and loops are. */
  static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  /** The published ones. */
  public static ScoreVectors published() {
    return new ScoreVectors(
        Vectors.path("score-input.csv"), AS_OF, Vectors.path("score-expected.csv"));
  }

  /** The rows of the signals. */
  public List<Row> rows() {
    return Row.read(signals);
  }

  /**
   * Compares scores, in the order of the signals, by bits.
   *
   * @throws AssertionError if one differs
   */
  public void check(List<ScoreRow> actual) {
    Differences differences = new Differences("scores");
    differences.compare(ScoreRow.read(scores), actual);
    differences.refuse();
  }
}
