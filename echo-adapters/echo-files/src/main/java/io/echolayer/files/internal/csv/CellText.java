package io.echolayer.files.internal.csv;

import ch.randelshofer.fastdoubleparser.JsonDoubleParser;

/** Numbers from the characters of a cell, without an intermediate text. */
final class CellText {
  private CellText() {}

  /**
   * Reads plain decimal digits, after a minus at most.
   *
   * @throws NumberFormatException if there is anything else, or more than 64 bits
   */
  static long count(char[] text, int from, int to) {
    boolean negative = from < to && text[from] == '-';
    int i = negative ? from + 1 : from;
    if (i == to) {
      throw new NumberFormatException();
    }
    long value = 0;
    for (; i < to; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9 || value < Long.MIN_VALUE / 10) {
        throw new NumberFormatException();
      }
      value = value * 10 - digit;
      if (value > 0) {
        throw new NumberFormatException();
      }
    }
    if (!negative && value == Long.MIN_VALUE) {
      throw new NumberFormatException();
    }
    return negative ? value : -value;
  }

  /**
   * Reads a number in JSON's notation; infinite where it is beyond a double.
   *
   * @throws NumberFormatException if it is not one: suffixes, hexadecimal digits, NaN, Infinity and
   *     white space are not
   */
  static double number(char[] text, int from, int to) {
    return JsonDoubleParser.parseDouble(text, from, to - from);
  }
}
