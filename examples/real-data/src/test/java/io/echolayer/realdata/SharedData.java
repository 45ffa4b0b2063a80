package io.echolayer.realdata;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Files under the folder that the environment variable ECHO_SHARED names. */
final class SharedData {
  private SharedData() {}

  /** A file; without the variable the test is skipped, but in CI it fails. */
  static Path file(String path) {
    String root = System.getenv("ECHO_SHARED");
    if (root == null) {
      String message = "ECHO_SHARED is not set, so " + path + " is not checked";
      if ("true".equals(System.getenv("CI"))) {
        fail(message);
      }
      System.out.println(message);
      abort(message);
    }
    return Path.of(root, path);
  }

  /** The rows of a CSV file, read without the reader that is tested. */
  static List<NamedCsvRecord> rows(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }
}
