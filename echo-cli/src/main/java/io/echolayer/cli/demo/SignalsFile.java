package io.echolayer.cli.demo;

import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import io.echolayer.files.internal.csv.CsvSink;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes signals as a file that {@code score} reads. */
public final class SignalsFile {
  private static final List<String> RATES = List.of("comments", "likes", "shares");

  private SignalsFile() {}

  /** Writes a header and one row for each of {@code items}. */
  public static void write(Collection<Signals> items, OutputStream out) throws IOException {
    try (CsvSink sink = CsvSink.to(out, header())) {
      for (Signals item : items) {
        sink.text(item.contentId()).text(item.creatorId()).text(item.platform());
        SignalField.SIGNALS.forEach(field -> cells(item, field, sink));
        sink.endRow();
      }
    }
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("content_id", "creator_id", "platform"));
    for (SignalField field : SignalField.SIGNALS) {
      if (field == SignalField.ENGAGEMENT) {
        RATES.forEach(rate -> header.add(field.column() + "." + rate));
      } else {
        header.add(field.column());
      }
    }
    return header;
  }

  private static void cells(Signals item, SignalField field, CsvSink sink) {
    if (field == SignalField.ENGAGEMENT) {
      for (String rate : RATES) {
        number(item.engagement().rates().getOrDefault(rate, Double.NaN), sink);
      }
      return;
    }
    double value = item.get(field);
    switch (field.kind()) {
      case COUNT -> item.count(field).ifPresentOrElse(sink::count, sink::empty);
      case INSTANT -> {
        if (Double.isNaN(value)) {
          sink.empty();
        } else {
          sink.instant(Instant.ofEpochSecond((long) value));
        }
      }
      case RATE, SENTIMENT, FRACTION -> number(value, sink);
    }
  }

  private static void number(double value, CsvSink sink) {
    if (Double.isNaN(value)) {
      sink.empty();
    } else {
      sink.number(value);
    }
  }
}
