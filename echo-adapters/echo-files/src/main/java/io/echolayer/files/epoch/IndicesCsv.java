package io.echolayer.files.epoch;

import io.echolayer.files.internal.csv.Columns;
import io.echolayer.files.internal.csv.CsvRow;
import io.echolayer.files.internal.csv.CsvSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The indices in an epoch's {@code scores.csv}. */
final class IndicesCsv {
  private static final String CONTENT = "content_id";
  private static final String INDEX = "echo_index";

  private IndicesCsv() {}

  static Map<String, Double> read(Path file) throws IOException {
    Map<String, Double> indices = new HashMap<>();
    Columns columns = Columns.of(List.of(CONTENT, INDEX), List.of()).droppingTheRest();
    try (CsvSource source = CsvSource.open(file, columns)) {
      for (@Nullable CsvRow row = source.next(); row != null; row = source.next()) {
        indices.put(row.text(CONTENT), row.cell(INDEX).number());
      }
    }
    return indices;
  }
}
