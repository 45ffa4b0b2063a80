package io.echolayer.core.index;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plain CSV, without quotes, under the folder that the environment variable ECHO_SHARED names. */
final class SharedData {
  private SharedData() {}

  static List<Map<String, String>> rows(String path) {
    String root = System.getenv("ECHO_SHARED");
    assumeTrue(root != null, "ECHO_SHARED is not set, so " + path + " is not checked");
    try {
      List<String> lines = Files.readAllLines(Path.of(root, path));
      String[] header = lines.get(0).split(",", -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
