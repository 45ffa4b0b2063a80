package io.echolayer.files.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8, drops a byte order mark, counts bytes and lines, and stops at the first malformed
 * byte, of which it knows the place.
 */
final class Utf8Source extends Reader {
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private long bytesRead;
  private boolean atStart = true;
  private boolean atEnd;
  private boolean malformed;
  private final LineBreaks lineBreaks = new LineBreaks();
  private char pendingLow;

  Utf8Source(InputStream in) {
    this.in = in;
  }

  /** Reads on in the middle of a text, where a byte order mark is a character. */
  static Utf8Source inside(InputStream in) {
    Utf8Source source = new Utf8Source(in);
    source.atStart = false;
    return source;
  }

  /** Bytes taken from the stream. */
  long bytesRead() {
    return bytesRead;
  }

  boolean malformed() {
    return malformed;
  }

  /** Offset of the next undecoded byte, which is the malformed one where there is one. */
  long position() {
    return bytesRead - bytes.remaining();
  }

  /** The next undecoded byte. */
  int malformedByte() {
    return bytes.get(bytes.position()) & 0xff;
  }

  /** Line breaks before the malformed byte. */
  long lineBreaks() {
    return lineBreaks.count();
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (pendingLow != 0) {
      into[offset] = pendingLow;
      pendingLow = 0;
      return 1;
    }
    CharBuffer out = CharBuffer.wrap(into, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, out, atEnd);
      int decoded = out.position() - offset;
      if (decoded > 0 && atStart) {
        atStart = false;
        if (into[offset] == BYTE_ORDER_MARK) {
          System.arraycopy(into, offset + 1, into, offset, decoded - 1);
          out.position(--decoded + offset);
        }
      }
      if (decoded > 0) {
        return decoded;
      }
      if (result.isError()) {
        malformed = true;
        lineBreaks.add(bytes.array(), 0, bytes.position());
        throw new CharacterCodingException();
      }
      if (atEnd) {
        return -1;
      }
      if (result.isOverflow()) {
        return splitPair(into, offset);
      }
      fill();
    }
  }

  /**
   * Gives the first half of a surrogate pair to a caller who has room for one character, and keeps
   * the other.
   */
  private int splitPair(char[] into, int offset) {
    char[] pair = new char[2];
    decoder.decode(bytes, CharBuffer.wrap(pair), atEnd);
    into[offset] = pair[0];
    pendingLow = pair[1];
    atStart = false;
    return 1;
  }

  private void fill() throws IOException {
    lineBreaks.add(bytes.array(), 0, bytes.position());
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + count);
      bytesRead += count;
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
