package io.echolayer.files.internal.csv;

/** Counts line breaks in bytes that follow each other: LF, CR and CRLF are one each. */
final class LineBreaks {
  private long count;
  private boolean afterCr;

  long count() {
    return count;
  }

  /** Counts those of the next bytes. */
  void add(byte[] bytes, int from, int to) {
    if (from == to) {
      return;
    }
    count += ByteScan.count(bytes, '\n', from, to);
    if (afterCr && bytes[from] == '\n') {
      count--;
    }
    int cr = ByteScan.indexOf(bytes, '\r', from, to);
    while (cr >= 0) {
      if (cr + 1 == to || bytes[cr + 1] != '\n') {
        count++;
      }
      cr = ByteScan.indexOf(bytes, '\r', cr + 1, to);
    }
    afterCr = bytes[to - 1] == '\r';
  }

  /** Those of the first {@code length} bytes. */
  static long in(byte[] bytes, int length) {
    LineBreaks breaks = new LineBreaks();
    breaks.add(bytes, 0, length);
    return breaks.count;
  }
}
