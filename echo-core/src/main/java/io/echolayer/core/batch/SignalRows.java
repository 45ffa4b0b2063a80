package io.echolayer.core.batch;

import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Rows as signals and signals as rows. */
final class SignalRows {
  private SignalRows() {}

  static SignalColumns columns(List<Signals> signals) {
    SignalColumnsBuilder into = SignalColumns.builder(signals.size());
    into.identified(row -> identity(signals.get(row)));
    for (SignalField field : SignalField.SIGNALS) {
      double[] cells = new double[signals.size()];
      Arrays.setAll(cells, row -> signals.get(row).get(field));
      if (!Arrays.stream(cells).allMatch(Double::isNaN)) {
        into.sparse(field, cells);
      }
    }
    return into.build();
  }

  private static Signals.Builder identity(Signals signals) {
    return Signals.builder(signals.contentId(), signals.creatorId(), signals.platform())
        .engagement(signals.engagement());
  }

  /** Fills in what the columns know of a row, all but the engagement. */
  static Signals fill(SignalColumns from, int row, Signals.Builder into) {
    for (SignalField field : SignalField.SIGNALS) {
      double value = from.get(field, row);
      if (field != SignalField.ENGAGEMENT && !Double.isNaN(value)) {
        switch (field.kind()) {
          case COUNT -> into.set(field, (long) value);
          case INSTANT -> into.set(field, Instant.ofEpochSecond((long) value));
          case RATE, SENTIMENT, FRACTION -> into.set(field, value);
        }
      }
    }
    return into.build();
  }
}
