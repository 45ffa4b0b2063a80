package io.echolayer.files.epoch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the first place at which two text files differ. */
final class FileComparison {
  private static final int SHOWN = 80;

  private FileComparison() {}

  /**
   * The first difference, by line and, for CSV, by column; null if the files are equal by bytes.
   *
   * @param name what the found file is called in the difference
   */
  static @Nullable Difference compare(String name, Path expected, Path found) throws IOException {
    if (Files.mismatch(expected, found) < 0) {
      return null;
    }
    try (BufferedReader right = Files.newBufferedReader(expected, StandardCharsets.ISO_8859_1);
        BufferedReader left = Files.newBufferedReader(found, StandardCharsets.ISO_8859_1)) {
      @Nullable String header = null;
      for (long row = 1; ; row++) {
        @Nullable String want = right.readLine();
        @Nullable String have = left.readLine();
        header = header == null ? want : header;
        if (want == null || have == null) {
          return new Difference(
              name,
              row,
              "",
              want == null ? "the end or another line break" : shown(want),
              have == null ? "the end or another line break" : shown(have));
        }
        if (!want.equals(have)) {
          return name.endsWith(".csv")
              ? inRow(name, row, cells(String.valueOf(header)), want, have)
              : new Difference(name, row, "", around(want, have), around(have, want));
        }
      }
    }
  }

  private static Difference inRow(
      String name, long row, List<String> header, String want, String have) {
    List<String> wanted = cells(want);
    List<String> had = cells(have);
    for (int i = 0; i < Math.min(wanted.size(), had.size()); i++) {
      if (!wanted.get(i).equals(had.get(i))) {
        String column = i < header.size() ? header.get(i) : "";
        return new Difference(name, row, utf8(column), shown(wanted.get(i)), shown(had.get(i)));
      }
    }
    return new Difference(name, row, "", wanted.size() + " cells", had.size() + " cells");
  }

  /** The cells of a line, quotes kept. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(line.substring(from, i));
        from = i + 1;
      }
    }
    cells.add(line.substring(from));
    return cells;
  }

  /** The part of {@code line} from shortly before it differs from {@code other}. */
  private static String around(String line, String other) {
    int i = 0;
    while (i < Math.min(line.length(), other.length()) && line.charAt(i) == other.charAt(i)) {
      i++;
    }
    return shown(line.substring(Math.max(0, i - SHOWN / 2)));
  }

  private static String shown(String text) {
    String decoded = utf8(text);
    return decoded.length() <= SHOWN ? decoded : decoded.substring(0, SHOWN) + "…";
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
