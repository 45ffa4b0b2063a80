package io.echolayer.files;

import io.echolayer.core.InvalidValueException;

/** One row that breaks a rule, in a file that can be read on after it. */
public final class RefusedRowException extends RefusedInputException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the file, as its reader was given it
   * @param line physical line that the row starts on, from 1
   * @param why field, rule and value
   */
  public RefusedRowException(String file, long line, InvalidValueException why) {
    super(file, line, why);
  }

  private RefusedRowException(String file, String unit, long number, InvalidValueException why) {
    super(file, unit, number, why);
  }

  /**
   * A row of a file without lines, such as {@code signals.parquet row 17}.
   *
   * @param number of the row, from 1
   */
  public static RefusedRowException ofRow(String file, long number, InvalidValueException why) {
    return new RefusedRowException(file, "row", number, why);
  }
}
