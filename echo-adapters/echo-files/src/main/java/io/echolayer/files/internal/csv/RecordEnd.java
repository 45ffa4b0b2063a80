package io.echolayer.files.internal.csv;

/**
 * Where records end in bytes that begin with one. A quote opens a cell only at the cell's start,
 * and within it two quotes are one; a line break between the two quotes ends nothing.
 */
final class RecordEnd {
  private RecordEnd() {}

  /**
   * The index after the last record of {@code bytes} that is whole whatever follows, or 0 where
   * there is none.
   */
  static int last(byte[] bytes, int length) {
    int end = 0;
    int from = 0;
    while (true) {
      int quote = ByteScan.indexOf(bytes, '"', from, length);
      end = Math.max(end, afterLastBreak(bytes, from, quote < 0 ? length : quote, length));
      if (quote < 0) {
        return end;
      }
      from = opensCell(bytes, quote) ? afterClosingQuote(bytes, quote + 1, length) : quote + 1;
      if (from < 0) {
        return end;
      }
    }
  }

  private static boolean opensCell(byte[] bytes, int quote) {
    return quote == 0
        || switch (bytes[quote - 1]) {
          case ',', '\n', '\r' -> true;
          default -> false;
        };
  }

  /** −1 if it is not known yet. */
  private static int afterClosingQuote(byte[] bytes, int from, int length) {
    int quote = ByteScan.indexOf(bytes, '"', from, length);
    while (quote >= 0 && quote + 1 < length) {
      if (bytes[quote + 1] != '"') {
        return quote + 1;
      }
      quote = ByteScan.indexOf(bytes, '"', quote + 2, length);
    }
    return -1;
  }

  /** A CR that may be the first half of a CRLF is no break yet. */
  private static int afterLastBreak(byte[] bytes, int from, int to, int length) {
    for (int i = to - 1; i >= from; i--) {
      boolean isBreak =
          bytes[i] == '\n' || (bytes[i] == '\r' && i + 1 < length && bytes[i + 1] != '\n');
      if (isBreak) {
        return i + 1;
      }
    }
    return 0;
  }
}
