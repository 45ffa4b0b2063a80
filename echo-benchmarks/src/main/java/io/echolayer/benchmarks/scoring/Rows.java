package io.echolayer.benchmarks.scoring;

import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.batch.SignalColumnsBuilder;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Ordinary items, the same every time: 13 columns without gaps. */
final class Rows {
  static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  private static final long SEED = 42;
  private static final long DAY = 86_400;

  private Rows() {}

  static SignalColumns columns(int rows) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] cells = new double[13][rows];
    for (int row = 0; row < rows; row++) {
      double total = magnitude(random, 6);
      double created = AS_OF.getEpochSecond() - (double) random.nextLong(200 * DAY);
      double[] values = {
        Math.floor(total * random.nextDouble()),
        total,
        magnitude(random, 7),
        random.nextDouble() * 1.5,
        random.nextDouble() * 90,
        magnitude(random, 8),
        created,
        Math.floor(created + (AS_OF.getEpochSecond() - created) * random.nextDouble()),
        random.nextDouble() * 15,
        random.nextDouble() * 2 - 1,
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble()
      };
      for (int i = 0; i < values.length; i++) {
        cells[i][row] = values[i];
      }
    }
    SignalColumnsBuilder into = SignalColumns.builder(rows);
    int next = 0;
    for (SignalField field : SignalField.values()) {
      if (field != SignalField.AS_OF) {
        into.column(field, cells[next++]);
      }
    }
    return into.build();
  }

  static List<Signals> signals(int rows) {
    SignalColumns columns = columns(rows);
    List<Signals> signals = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      signals.add(columns.signals(row));
    }
    return signals;
  }

  /** A whole number below 10^digits, as likely in each decade. */
  private static double magnitude(SplittableRandom random, int digits) {
    double value = 1;
    for (int i = random.nextInt(digits + 1); i > 0; i--) {
      value *= 10;
    }
    return Math.floor(value * random.nextDouble());
  }
}
