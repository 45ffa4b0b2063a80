package io.echolayer.files;

import io.echolayer.core.InvalidValueException;

/**
 * A file, or a line of it, that breaks a rule. It says where, and like {@link
 * InvalidValueException}, which is its cause, names field, rule and value: {@code signals.csv line
 * 17: total_shares must be at least 0, but was -3}.
 *
 * <p>After this one the file cannot be read on. {@link RefusedRowException} is the kind after which
 * it can.
 */
public class RefusedInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String file;
  private final long line;
  private final String field;
  private final String rule;
  private final String value;

  /**
   * @param file the file, as its reader was given it
   * @param line physical line that the record starts on, from 1; 0 for the file as a whole
   * @param why field, rule and value
   */
  public RefusedInputException(String file, long line, InvalidValueException why) {
    this(file, "line", line, why);
  }

  RefusedInputException(String file, String unit, long line, InvalidValueException why) {
    super(place(file, unit, line) + ": " + why.getMessage(), why);
    this.place = place(file, unit, line);
    this.file = file;
    this.line = line;
    this.field = why.field();
    this.rule = why.rule();
    this.value = why.value();
  }

  /** File and line for people, such as {@code signals.csv line 17}. */
  public final String place() {
    return place;
  }

  /** The file, as its reader was given it. */
  public final String file() {
    return file;
  }

  /**
   * Physical line that the record starts on, from 1, or the row's number in a file without lines; 0
   * for the file as a whole.
   */
  public final long line() {
    return line;
  }

  /**
   * What breaks the rule: a column or member as the file names it, or a part of the file such as
   * {@code header}.
   */
  public final String field() {
    return field;
  }

  /** The rule, as the end of "must …". */
  public final String rule() {
    return rule;
  }

  /** The offending value, shortened to 120 characters. */
  public final String value() {
    return value;
  }

  private static String place(String file, String unit, long line) {
    return file + (line > 0 ? " " + unit + " " + line : "");
  }
}
