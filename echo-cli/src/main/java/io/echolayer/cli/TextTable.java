package io.echolayer.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A table for people: columns as wide as their widest cell, the first ones flush left, the others
 * flush right.
 */
public final class TextTable {
  private final int left;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * Starts a table with its header.
   *
   * @param left how many columns are flush left
   */
  public TextTable(int left, String... header) {
    this.left = left;
    rows.add(header.clone());
  }

  /** Adds a row with as many cells as the header. */
  public TextTable row(String... cells) {
    rows.add(cells.clone());
    return this;
  }

  /** The lines, the header first, each indented by two blanks. */
  public List<String> lines() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row[i]));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      String blanks = " ".repeat(widths[i] - width(row[i]));
      line.append("  ").append(i < left ? row[i] + blanks : blanks + row[i]);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  @Override
  public String toString() {
    return String.join(System.lineSeparator(), lines());
  }
}
