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
}
