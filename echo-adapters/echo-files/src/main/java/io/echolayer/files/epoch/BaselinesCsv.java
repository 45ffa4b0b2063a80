package io.echolayer.files.epoch;

import io.echolayer.files.internal.csv.Columns;
import io.echolayer.files.internal.csv.CsvRow;
import io.echolayer.files.internal.csv.CsvSink;
import io.echolayer.files.internal.csv.CsvSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code baselines.csv}: the highest Echo Index so far of every item, by content id. */
final class BaselinesCsv {
  private static final List<String> COLUMNS = List.of("content_id", "highest_index");

  private BaselinesCsv() {}

  static void write(Map<String, Double> baselines, OutputStream out) throws IOException {
    try (CsvSink sink = CsvSink.to(out, COLUMNS)) {
      baselines.forEach((content, highest) -> sink.text(content).number(highest).endRow());
    }
  }

  static Map<String, Double> read(Path file) throws IOException {
    Map<String, Double> baselines = new HashMap<>();
    try (CsvSource source = CsvSource.open(file, Columns.of(COLUMNS, List.of()))) {
      for (@Nullable CsvRow row = source.next(); row != null; row = source.next()) {
        baselines.put(row.text(COLUMNS.get(0)), row.cell(COLUMNS.get(1)).number());
      }
    }
    return baselines;
  }
}
