package io.echolayer.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A row of a CSV file with a header. Immutable.
 *
 * @param cells the cells by column, in the order of the columns; empty where absent
 */
public record Row(Map<String, String> cells) {
  public Row {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /**
   * The rows of a file after RFC 4180 in UTF-8.
   *
   * @throws IllegalArgumentException if a row has another number of cells than the header
   */
  public static List<Row> read(Path csv) {
    List<List<String>> records;
    try {
      records = CsvRecords.of(Files.readString(csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : records.subList(1, records.size())) {
      rows.add(of(records.get(0), cells));
    }
    return Collections.unmodifiableList(rows);
  }

  private static Row of(List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(
          "row must have the cells of " + header + ", but was " + cells);
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      byColumn.put(header.get(i), cells.get(i));
    }
    return new Row(byColumn);
  }

  /**
   * A cell; empty where it is absent.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public String text(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw new IllegalArgumentException(
          "column must be one of " + cells.keySet() + ", but was " + column);
    }
    return cell;
  }

  /** Hands a cell over, unless it is absent. */
  public void ifGiven(String column, Consumer<String> use) {
    String cell = text(column);
    if (!cell.isEmpty()) {
      use.accept(cell);
    }
  }

  /** A cell as a double. */
  public double number(String column) {
    return Double.parseDouble(text(column));
  }

  /** A cell as a double, or another where it is absent. */
  public double number(String column, double absent) {
    return text(column).isEmpty() ? absent : number(column);
  }

  /** A cell as an instant, such as {@code 2026-01-15T12:00:00Z}. */
  public Instant instant(String column) {
    return Instant.parse(text(column));
  }
}
