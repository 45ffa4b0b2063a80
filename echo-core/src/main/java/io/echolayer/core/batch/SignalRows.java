package io.echolayer.core.batch;

import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;

/** Rows as signals and signals as rows. */
final class SignalRows {
  private SignalRows() {}

  static SignalColumns columns(List<Signals> signals) {
    SignalColumnsBuilder into = SignalColumns.builder(signals.size());
    into.identified(row -> identity(signals.get(row)));
    for (SignalField field : SignalField.values()) {
      ToDoubleFunction<Signals> cell = cell(field);
      double[] cells = new double[signals.size()];
      Arrays.setAll(cells, row -> cell.applyAsDouble(signals.get(row)));
      if (!Arrays.stream(cells).allMatch(Double::isNaN)) {
        into.sparse(field, cells);
      }
    }
    return into.build();
  }

  private static Signals.Builder identity(Signals signals) {
    return Signals.of(signals.contentId(), signals.creatorId(), signals.platform())
        .engagement(signals.engagement());
  }

  private static ToDoubleFunction<Signals> cell(SignalField field) {
    return switch (field) {
      case DISCOVERY_SHARES -> s -> count(s.discoveryShares().orElse(-1));
      case TOTAL_SHARES -> s -> count(s.totalShares().orElse(-1));
      case PLATFORM_REACH -> s -> count(s.platformReach().orElse(-1));
      case ENGAGEMENT -> s -> s.engagement().isAbsent() ? Double.NaN : s.engagement().total();
      case VIEW_TIME_SECONDS -> s -> s.viewTimeSeconds().orElse(Double.NaN);
      case TOTAL_VIEWS -> s -> count(s.totalViews().orElse(-1));
      case CREATED_AT -> s -> s.createdAt().map(SignalRows::second).orElse(Double.NaN);
      case LAST_INTERACTION_AT ->
          s -> s.lastInteractionAt().map(SignalRows::second).orElse(Double.NaN);
      case INTERACTION_FREQUENCY -> s -> s.interactionFrequency().orElse(Double.NaN);
      case SENTIMENT -> s -> s.sentiment().orElse(Double.NaN);
      case CREDIBILITY -> s -> s.credibility().orElse(Double.NaN);
      case RELEVANCE -> s -> s.relevance().orElse(Double.NaN);
      case ORIGINALITY -> s -> s.originality().orElse(Double.NaN);
      case AS_OF -> s -> Double.NaN;
    };
  }

  private static double count(long count) {
    return count < 0 ? Double.NaN : count;
  }

  private static Double second(Instant at) {
    return (double) at.getEpochSecond();
  }

  /** Fills in what the columns know of a row, all but the engagement. */
  static Signals fill(SignalColumns from, int row, Signals.Builder into) {
    set(from, SignalField.DISCOVERY_SHARES, row, v -> into.discoveryShares((long) v));
    set(from, SignalField.TOTAL_SHARES, row, v -> into.totalShares((long) v));
    set(from, SignalField.PLATFORM_REACH, row, v -> into.platformReach((long) v));
    set(from, SignalField.VIEW_TIME_SECONDS, row, into::viewTimeSeconds);
    set(from, SignalField.TOTAL_VIEWS, row, v -> into.totalViews((long) v));
    set(from, SignalField.CREATED_AT, row, v -> into.createdAt(instant(v)));
    set(from, SignalField.LAST_INTERACTION_AT, row, v -> into.lastInteractionAt(instant(v)));
    set(from, SignalField.INTERACTION_FREQUENCY, row, into::interactionFrequency);
    set(from, SignalField.SENTIMENT, row, into::sentiment);
    set(from, SignalField.CREDIBILITY, row, into::credibility);
    set(from, SignalField.RELEVANCE, row, into::relevance);
    set(from, SignalField.ORIGINALITY, row, into::originality);
    return into.build();
  }

  private static Instant instant(double second) {
    return Instant.ofEpochSecond((long) second);
  }

  private static void set(SignalColumns from, SignalField field, int row, DoubleConsumer into) {
    double value = from.get(field, row);
    if (!Double.isNaN(value)) {
      into.accept(value);
    }
  }
}
