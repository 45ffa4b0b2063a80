package io.echolayer.files.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.RefusedInputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a UTF-8 file, one at a time over one buffer: LF or CRLF (whose CR stays, as white space
 * of JSON), a byte order mark dropped, blank lines skipped. A line above {@link #MAX_LINE} bytes
 * and a byte that is not UTF-8 are refused.
 */
final class LineSource implements Closeable {
  /** The longest line, in bytes. */
  static final int MAX_LINE = 1 << 20;

  private static final int CHUNK = 1 << 16;

  private final String file;
  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private byte[] bytes = new byte[CHUNK * 2];
  private char[] chars = new char[1024];
  private int from;
  private int filled;
  private boolean atEnd;
  private long bytesRead;
  private long line;

  private LineSource(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  static LineSource open(Path file) throws IOException {
    return new LineSource(file.toString(), Files.newInputStream(file));
  }

  /** Number of the line read last, from 1. */
  long line() {
    return line;
  }

  long bytesRead() {
    return bytesRead;
  }

  /** The next line that is not blank, or null at the end. */
  @Nullable String next() throws IOException {
    while (true) {
      int end = endOfLine();
      if (end < 0) {
        return null;
      }
      line++;
      int start = line == 1 ? afterByteOrderMark(end) : from;
      from = Math.min(end + 1, filled);
      if (!isBlank(start, end)) {
        return decoded(start, end);
      }
    }
  }

  /**
   * Index of the line feed that ends the line at {@code from}, or of the end of the file; −1 if
   * there is no such line.
   */
  private int endOfLine() throws IOException {
    int i = from;
    while (true) {
      while (i < filled && bytes[i] != '\n') {
        i++;
      }
      if (i - from > MAX_LINE) {
        throw refusal(
            line + 1,
            new InvalidValueException("line", "have at most " + MAX_LINE + " bytes", "longer"));
      }
      if (i < filled) {
        return i;
      }
      if (atEnd) {
        return from == filled ? -1 : filled;
      }
      i -= from;
      fill();
    }
  }

  /** Moves the open line to the front and reads on after it. */
  private void fill() throws IOException {
    int open = filled - from;
    if (open + CHUNK > bytes.length) {
      byte[] larger = new byte[bytes.length * 2];
      System.arraycopy(bytes, from, larger, 0, open);
      bytes = larger;
    } else {
      System.arraycopy(bytes, from, bytes, 0, open);
    }
    from = 0;
    int count = in.read(bytes, open, bytes.length - open);
    filled = open + Math.max(0, count);
    bytesRead += Math.max(0, count);
    atEnd = count < 0;
  }

  private int afterByteOrderMark(int end) {
    boolean mark =
        end - from >= 3
            && bytes[from] == (byte) 0xEF
            && bytes[from + 1] == (byte) 0xBB
            && bytes[from + 2] == (byte) 0xBF;
    return mark ? from + 3 : from;
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private String decoded(int start, int end) {
    if (chars.length < end - start) {
      chars = Arrays.copyOf(chars, Math.max(end - start, chars.length * 2));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharBuffer out = CharBuffer.wrap(chars);
    CoderResult result = decoder.reset().decode(in, out, true);
    if (result.isError()) {
      String shown =
          String.format(
              "byte 0x%02X after %d bytes of the line",
              bytes[in.position()] & 0xff, in.position() - start);
      throw refusal(line, new InvalidValueException("text", "be UTF-8", shown));
    }
    return new String(chars, 0, out.position());
  }

  private RefusedInputException refusal(long at, InvalidValueException why) {
    return new RefusedInputException(file, at, why);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
