package io.echolayer.core.internal.text;

import tools.jackson.core.io.NumberOutput;

/**
 * Doubles as text: the shortest decimal that parses back to the same double, in the notation of
 * {@link Double#toString} since JDK 19. The text is the same on every JVM, where {@code
 * Double.toString} of JDK 17 is not.
 */
public final class DoubleText {
  /** Bytes of the longest text. */
  public static final int MAX_BYTES = NumberOutput.MAX_DOUBLE_BYTES;

  private DoubleText() {}

  /**
   * The shortest text of {@code value}, such as {@code 0.1}, {@code 1.0E23} or {@code 4.9E-324}.
   */
  public static String of(double value) {
    return NumberOutput.toString(value, true);
  }

  /**
   * Writes the same text into an array, in ASCII and without allocation.
   *
   * @param into with room for {@link #MAX_BYTES} from {@code at}
   * @param at index of the first byte
   * @return index after the last byte
   */
  public static int write(double value, byte[] into, int at) {
    return NumberOutput.outputDouble(value, into, at);
  }
}
