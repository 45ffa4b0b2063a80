package io.echolayer.files.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV file into parts at ends of records, in order and in one pass. A byte order mark and
 * blank lines at the start belong to no part. A file without anything else is one empty part.
 *
 * <p>A record that is longer than {@link #LONGEST_RECORD} makes all from there on one part, which
 * is not held in memory. Not thread safe.
 */
public final class CsvParts implements Closeable {
  /** Bytes of a part, unless one record is longer. */
  public static final int PART = 1 << 17;

  /** Bytes of the longest record that a part is made longer for. */
  public static final int LONGEST_RECORD = 1 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final int partSize;
  private final int longestRecord;
  private byte[] bytes;
  private int length;
  private long offset;
  private long line = 1;
  private boolean started;
  private boolean atEnd;

  CsvParts(InputStream in, int partSize, int longestRecord) {
    this.in = in;
    this.partSize = partSize;
    this.longestRecord = longestRecord;
    this.bytes = new byte[Math.max(partSize, BYTE_ORDER_MARK.length + 1)];
  }

  /** Opens a file, which may be a pipe. */
  public static CsvParts open(Path file) throws IOException {
    return new CsvParts(Files.newInputStream(file), PART, LONGEST_RECORD);
  }

  /** The next part; null after the last. */
  public @Nullable CsvPart next() throws IOException {
    boolean first = !started;
    if (first) {
      skipStart();
    }
    while (true) {
      fill();
      int end = atEnd ? length : RecordEnd.last(bytes, length);
      if (end > 0 || (first && atEnd)) {
        return cut(end);
      }
      if (atEnd) {
        return null;
      }
      if (length >= longestRecord) {
        CsvPart rest = new CsvPart(bytes, length, offset, line, in);
        length = 0;
        atEnd = true;
        return rest;
      }
      bytes = Arrays.copyOf(bytes, Math.min(2 * bytes.length, longestRecord));
    }
  }

  private CsvPart cut(int end) {
    CsvPart part = new CsvPart(bytes, end, offset, line, null);
    byte[] next = new byte[Math.max(partSize, length - end)];
    System.arraycopy(bytes, end, next, 0, length - end);
    line += LineBreaks.in(bytes, end);
    offset += end;
    length -= end;
    bytes = next;
    return part;
  }

  private void skipStart() throws IOException {
    started = true;
    fill();
    int mark = BYTE_ORDER_MARK.length;
    if (length >= mark && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
      skip(mark);
    }
    int blank;
    do {
      fill();
      blank = 0;
      while (blank < length && (bytes[blank] == '\n' || bytes[blank] == '\r')) {
        blank++;
      }
      boolean mayBeHalf = blank == length && blank > 0 && bytes[blank - 1] == '\r' && !atEnd;
      blank -= mayBeHalf ? 1 : 0;
      line += LineBreaks.in(bytes, blank);
      skip(blank);
    } while (blank > 0);
  }

  private void skip(int count) {
    System.arraycopy(bytes, count, bytes, 0, length - count);
    length -= count;
    offset += count;
  }

  /** Reads until the buffer is full or the file ends. */
  private void fill() throws IOException {
    while (!atEnd && length < bytes.length) {
      int count = in.read(bytes, length, bytes.length - length);
      if (count < 0) {
        atEnd = true;
      } else {
        length += count;
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
