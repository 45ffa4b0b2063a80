package io.echolayer.solana.internal.message;

import io.echolayer.core.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * The lengths of a message's arrays: 0 to 65535 in one to three bytes, seven bits each, the lowest
 * first, with the highest bit set where another byte follows. Of the ways to write a number only
 * the shortest counts.
 */
public final class CompactU16 {
  private static final int MAX = 0xFFFF;
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;
  private static final int MAX_LENGTH = 3;

  private CompactU16() {}

  /** Bytes that {@code value} takes. */
  public static int length(int value) {
    require(value);
    return value < MORE ? 1 : value < MORE << BITS ? 2 : MAX_LENGTH;
  }

  /** Writes {@code value}. */
  public static void write(int value, ByteArrayOutputStream out) {
    require(value);
    int rest = value;
    while (rest >= MORE) {
      out.write((rest & (MORE - 1)) | MORE);
      rest >>= BITS;
    }
    out.write(rest);
  }

  /**
   * Reads a value.
   *
   * @throws InvalidValueException if it is beyond 65535 or not written in the shortest way
   */
  public static int read(ByteBuffer in) {
    int value = 0;
    for (int i = 0; i < MAX_LENGTH; i++) {
      int next = in.get() & 0xFF;
      value |= (next & (MORE - 1)) << (i * BITS);
      if ((next & MORE) == 0) {
        if (i > 0 && next == 0) {
          throw new InvalidValueException("length", "be written in the shortest way", value);
        }
        require(value);
        return value;
      }
    }
    throw new InvalidValueException("length", "take at most three bytes", "more");
  }

  private static void require(int value) {
    if (value < 0 || value > MAX) {
      throw new InvalidValueException("length", "lie in 0 to 65535", value);
    }
  }
}
