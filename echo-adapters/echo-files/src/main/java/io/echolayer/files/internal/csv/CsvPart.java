package io.echolayer.files.internal.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Whole records of a CSV file, without its header unless they are its first. Parts can be read
 * apart from each other, on any thread: {@link CsvSource#open(CsvPart, String, String, Columns)}.
 */
public final class CsvPart {
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;
  private final int length;
  private final long offset;
  private final long line;
  private final @Nullable InputStream rest;

  CsvPart(byte[] bytes, int length, long offset, long line, @Nullable InputStream rest) {
    this.bytes = bytes;
    this.length = length;
    this.offset = offset;
    this.line = line;
    this.rest = rest;
  }

  /** Whether this is the rest of the file, however long, which is read as it comes. */
  public boolean isRest() {
    return rest != null;
  }

  /** Bytes of the file up to the end of this part; up to its start if it is the rest. */
  public long end() {
    return isRest() ? offset : offset + length;
  }

  /** Offset in the file. */
  long offset() {
    return offset;
  }

  /** Physical line that it starts on, from 1. */
  long line() {
    return line;
  }

  /** The text; null if it is the rest, or may not be UTF-8. */
  @Nullable String text() {
    if (isRest()) {
      return null;
    }
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : null;
  }

  /** The bytes. */
  InputStream stream() {
    InputStream start = new ByteArrayInputStream(bytes, 0, length);
    return rest == null ? start : new SequenceInputStream(start, rest);
  }
}
