package io.echolayer.files.internal.csv;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.files.RefusedRowException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The cell of one column in the row that its source is at. Keep it over the rows: looking it up by
 * name is the slow part.
 *
 * <p>An empty cell is absent: {@code find…} gives null, the others refuse it. A cell of a column
 * that the file lacks is empty.
 */
public final class Cell {
  private final CsvRow row;
  private final String name;
  private final int column;

  Cell(CsvRow row, String name, int column) {
    this.row = row;
    this.name = name;
    this.column = column;
  }

  /** Name of the column. */
  public String name() {
    return name;
  }

  /** Whether the file has no such column. */
  public boolean isLacking() {
    return column == CsvRow.LACKING;
  }

  /** Whether it is absent. */
  public boolean isEmpty() {
    return row.from(column) == row.to(column);
  }

  /**
   * A text that must be there.
   *
   * @throws RefusedRowException if it is empty
   */
  public String text() {
    requireGiven();
    return raw();
  }

  /** A text, or null where absent. */
  public @Nullable String findText() {
    return isEmpty() ? null : raw();
  }

  /**
   * A whole number that must be there: plain decimal digits, after a minus at most, of 64 bits.
   *
   * @throws RefusedRowException if it is empty or anything else, such as {@code 12.0}, {@code +12},
   *     {@code 12L} or {@code 0x12}
   */
  public long count() {
    requireGiven();
    try {
      return CellText.count(row.chars(), row.from(column), row.to(column));
    } catch (NumberFormatException e) {
      throw refusal("be a whole number of at most 64 bits");
    }
  }

  /** A whole number as in {@link #count}, or null where absent. */
  public @Nullable Long findCount() {
    return isEmpty() ? null : (Long) count();
  }

  /**
   * A finite number that must be there, in JSON's notation.
   *
   * @throws RefusedRowException if it is empty or anything else, such as {@code 1f}, {@code 0x1p3},
   *     {@code NaN} or {@code 1e999}
   */
  public double number() {
    requireGiven();
    double value;
    try {
      value = CellText.number(row.chars(), row.from(column), row.to(column));
    } catch (NumberFormatException e) {
      throw refusal("be a decimal number such as 0.25 or 1e-7");
    }
    if (!Double.isFinite(value)) {
      throw refusal("be finite, which is below 1.8e308");
    }
    return value;
  }

  /** A finite number as in {@link #number}, or null where absent. */
  public @Nullable Double findNumber() {
    return isEmpty() ? null : (Double) number();
  }

  /**
   * An instant that must be there, as ISO-8601 with offset; fractions of a second are cut.
   *
   * @throws RefusedRowException if it is empty or anything else
   */
  public Instant instant() {
    String text = text();
    try {
      return Timestamp.parse(name, text);
    } catch (InvalidValueException e) {
      throw row.refusal(e);
    }
  }

  /** An instant as in {@link #instant}, or null where absent. */
  public @Nullable Instant findInstant() {
    return isEmpty() ? null : instant();
  }

  /**
   * A truth value that must be there: {@code true} or {@code false}.
   *
   * @throws RefusedRowException if it is empty or anything else
   */
  public boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refusal("be true or false");
    };
  }

  /** A truth value as in {@link #flag}, or null where absent. */
  public @Nullable Boolean findFlag() {
    return isEmpty() ? null : (Boolean) flag();
  }

  /**
   * A refusal of this cell, with file, line, column and value, for the caller to throw.
   *
   * @param rule what must hold, as the end of "must …"
   */
  public RefusedRowException refusal(String rule) {
    return row.refusal(new InvalidValueException(name, rule, raw()));
  }

  private void requireGiven() {
    if (isEmpty()) {
      throw row.refusal(new InvalidValueException(name, "be given", "absent"));
    }
  }

  private String raw() {
    return new String(row.chars(), row.from(column), row.to(column) - row.from(column));
  }
}
