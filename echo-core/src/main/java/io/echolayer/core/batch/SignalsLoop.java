package io.echolayer.core.batch;

import io.echolayer.core.batch.spi.KernelRules;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.EchoScore;
import io.echolayer.core.index.ScoreField;
import java.time.Instant;

/** Scores row by row as signals: what custom metrics need. */
final class SignalsLoop {
  private SignalsLoop() {}

  static void score(EchoIndex index, SignalColumns columns, Instant asOf, ScoreColumns into) {
    if (KernelRules.of(index.ruleset().index()) == null && !columns.isIdentified()) {
      throw new IllegalArgumentException(
          "The ruleset "
              + index.ruleset().id()
              + " has a metric of its own, which sees whole signals.\n"
              + "Build the columns from signals, or say with identified(…) how each row begins.");
    }
    for (int row = 0; row < columns.rows(); row++) {
      EchoScore score = index.score(columns.signals(row), columns.asOf(row, asOf));
      for (ScoreField field : into.fields()) {
        double[] column = into.find(field);
        if (column != null) {
          column[into.offset() + row] = score.get(field);
        }
      }
    }
  }
}
