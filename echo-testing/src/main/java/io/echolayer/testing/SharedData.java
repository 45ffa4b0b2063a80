package io.echolayer.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The specification's vectors and real data, in the folder that {@code ECHO_SHARED} names. Where it
 * is not set a test is skipped with one line, but in CI ({@code CI} is set) it fails: a vector that
 * nobody compares with proves nothing.
 */
public final class SharedData {
  private SharedData() {}

  /** The file or folder at {@code relative}, such as {@code vectors/score-input.csv}. */
  public static Path path(String relative) {
    String root = System.getenv("ECHO_SHARED");
    if (root == null || root.isEmpty()) {
      String missing = "ECHO_SHARED is not set: not compared with " + relative;
      if (System.getenv("CI") != null) {
        throw new AssertionError(missing);
      }
      System.out.println(missing);
      return abort(missing);
    }
    return Path.of(root, relative);
  }

  /** The text of a file. */
  public static String text(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a CSV file without quotes, by column; read without the reader that is tested. */
  public static List<Map<String, String>> rows(String relative) {
    List<String> lines = text(relative).lines().toList();
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
  }
}
