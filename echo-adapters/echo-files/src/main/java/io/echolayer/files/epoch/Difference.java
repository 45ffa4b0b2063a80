package io.echolayer.files.epoch;

/**
 * Where what lies on disk is not what it should be.
 *
 * @param file the file
 * @param row line of the difference, from 1 (the header is line 1); 0 where it is not known
 * @param column name of the column, or of the member; empty where it is not known
 * @param expected what should be there
 * @param found what is there
 */
public record Difference(String file, long row, String column, String expected, String found) {
  static Difference ofFile(String file, String expected, String found) {
    return new Difference(file, 0, "", expected, found);
  }

  /** For people: {@code payouts.csv line 7, column units: expected 12, found 13}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(file);
    if (row > 0) {
      out.append(" line ").append(row);
    }
    if (!column.isEmpty()) {
      out.append(", column ").append(column);
    }
    return out.append(": expected ").append(expected).append(", found ").append(found).toString();
  }
}
