package io.echolayer.files.internal.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of CSV in memory, in the form of {@link CsvSink}: UTF-8, a line feed after every row, quotes
 * only where RFC 4180 needs them. Cells are given from left to right, then {@link #endRow}; texts
 * must be well-formed Unicode. Not thread safe.
 */
public final class CsvBytes {
  private final NumberTexts numbers = new NumberTexts();
  private byte[] bytes = new byte[1 << 10];
  private int length;
  private int rowStart;
  private boolean inRow;

  private CsvBytes() {}

  /** No rows yet. */
  public static CsvBytes empty() {
    return new CsvBytes();
  }

  /** Adds a row of texts. */
  public CsvBytes row(List<String> cells) {
    cells.forEach(this::text);
    return endRow();
  }

  /** The next cell, a text. */
  public CsvBytes text(String value) {
    separate(value.length());
    int start = length;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80 || c == '"' || c == ',' || c == '\n' || c == '\r') {
        length = start;
        encode(value);
        return this;
      }
      bytes[length++] = (byte) c;
    }
    return this;
  }

  /** The next cell, the shortest text that parses back to {@code value}. */
  public CsvBytes number(double value) {
    separate(NumberTexts.MAX_BYTES);
    length = numbers.write(value, bytes, length);
    return this;
  }

  /** The next cell, a whole number. */
  public CsvBytes count(long value) {
    return text(Long.toString(value));
  }

  /** Ends the row. A single empty cell is quoted, because a blank line is no row. */
  public CsvBytes endRow() {
    require(3);
    if (length == rowStart) {
      bytes[length++] = '"';
      bytes[length++] = '"';
    }
    bytes[length++] = '\n';
    rowStart = length;
    inRow = false;
    return this;
  }

  /** Bytes held. */
  public int length() {
    return length;
  }

  /** Passes on all rows and holds none. */
  public void drainTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
    length = 0;
    rowStart = 0;
  }

  /** The rows as text. */
  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void encode(String value) {
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      quoted |= c == '"' || c == ',' || c == '\n' || c == '\r';
    }
    String written = quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
    byte[] encoded = written.getBytes(StandardCharsets.UTF_8);
    require(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  private void separate(int room) {
    require(room + 1);
    if (inRow) {
      bytes[length++] = ',';
    }
    inRow = true;
  }

  private void require(int room) {
    if (bytes.length - length < room) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + room));
    }
  }
}
