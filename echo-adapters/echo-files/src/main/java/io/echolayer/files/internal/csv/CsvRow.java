package io.echolayer.files.internal.csv;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.RefusedRowException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row that a source is at. It is overwritten by the next one. Access by name is for readers of
 * a few columns; a reader in a hurry keeps the {@link Cell}s.
 *
 * <p>The methods that take a column throw an {@link IllegalArgumentException} if the reader does
 * not know it.
 */
public final class CsvRow {
  /** Column of a cell that the file lacks, and that is therefore empty. */
  static final int LACKING = -1;

  private final String file;
  private final long linesBefore;
  private final Map<String, Cell> cells = new HashMap<>();
  private char[] chars = new char[1024];
  private int[] ends = new int[32];
  private int stored;
  private long line;

  /**
   * @param linesBefore physical lines of the file before the text that is read
   */
  CsvRow(String file, long linesBefore) {
    this.file = file;
    this.linesBefore = linesBefore;
  }

  /**
   * A cell that holds {@code text} in every row.
   *
   * @param origin where the text is from, for errors
   */
  public static Cell constant(String origin, String name, String text) {
    CsvRow row = new CsvRow(origin, 0);
    row.add(text.toCharArray(), 0, text.length());
    return new Cell(row, name, 0);
  }

  /** Physical line that the row starts on, from 1; the header is on line 1 of most files. */
  public long line() {
    return line;
  }

  /** The cell of {@code column}, of this and of every later row. */
  public Cell cell(String column) {
    @Nullable Cell cell = cells.get(column);
    if (cell == null) {
      throw new IllegalArgumentException(
          column + " is not a column that the reader knows: " + cells.keySet());
    }
    return cell;
  }

  /** {@link Cell#text()} of {@code column}. */
  public String text(String column) {
    return cell(column).text();
  }

  /** {@link Cell#findText()} of {@code column}. */
  public @Nullable String findText(String column) {
    return cell(column).findText();
  }

  /** {@link Cell#findCount()} of {@code column}. */
  public @Nullable Long findCount(String column) {
    return cell(column).findCount();
  }

  /** {@link Cell#findNumber()} of {@code column}. */
  public @Nullable Double findNumber(String column) {
    return cell(column).findNumber();
  }

  /** {@link Cell#instant()} of {@code column}. */
  public Instant instant(String column) {
    return cell(column).instant();
  }

  /** {@link Cell#findInstant()} of {@code column}. */
  public @Nullable Instant findInstant(String column) {
    return cell(column).findInstant();
  }

  /** {@link Cell#findFlag()} of {@code column}. */
  public @Nullable Boolean findFlag(String column) {
    return cell(column).findFlag();
  }

  /** A refusal of this row, with file and line, for the caller to throw. */
  public RefusedRowException refusal(InvalidValueException why) {
    return new RefusedRowException(file, line, why);
  }

  /** Makes {@code name} readable at {@code column}, or always empty at {@link #LACKING}. */
  void define(String name, int column) {
    cells.put(name, new Cell(this, name, column));
  }

  void start(long startLine) {
    line = linesBefore + startLine;
    stored = 0;
  }

  /** Stores the next cell. */
  void add(char[] buffer, int offset, int length) {
    int from = stored == 0 ? 0 : ends[stored - 1];
    if (from + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(from + length, chars.length * 2));
    }
    System.arraycopy(buffer, offset, chars, from, length);
    if (stored == ends.length) {
      ends = Arrays.copyOf(ends, stored * 2);
    }
    ends[stored++] = from + length;
  }

  int width() {
    return stored;
  }

  char[] chars() {
    return chars;
  }

  int from(int column) {
    return column <= 0 ? 0 : ends[column - 1];
  }

  int to(int column) {
    return column == LACKING ? 0 : ends[column];
  }
}
