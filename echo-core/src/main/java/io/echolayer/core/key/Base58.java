package io.echolayer.core.key;

import io.echolayer.core.InvalidValueException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as public keys and signatures are written: a number in base 58, after one {@code 1} for
 * each leading zero byte. Text and bytes stand for each other one to one. Time is quadratic in the
 * length; meant for keys and signatures.
 */
public final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger RADIX = BigInteger.valueOf(ALPHABET.length());

  private Base58() {}

  /** The text of {@code bytes}. */
  public static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    BigInteger rest = new BigInteger(1, bytes);
    while (rest.signum() > 0) {
      BigInteger[] quotient = rest.divideAndRemainder(RADIX);
      text.append(ALPHABET.charAt(quotient[1].intValue()));
      rest = quotient[0];
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      text.append(ALPHABET.charAt(0));
    }
    return text.reverse().toString();
  }

  /**
   * The bytes of {@code text}.
   *
   * @throws InvalidValueException if a character is not of the alphabet
   */
  public static byte[] decode(String text) {
    byte @Nullable [] bytes = find(text);
    if (bytes == null) {
      throw new InvalidValueException("text", "be in base58", text);
    }
    return bytes;
  }

  /** The bytes of {@code text}, or null if a character is not of the alphabet. */
  static byte @Nullable [] find(String text) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        return null;
      }
      number = number.multiply(RADIX).add(BigInteger.valueOf(digit));
    }
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == ALPHABET.charAt(0)) {
      zeros++;
    }
    byte[] magnitude = number.toByteArray();
    int unused = magnitude[0] == 0 ? 1 : 0;
    byte[] bytes = new byte[zeros + magnitude.length - unused];
    System.arraycopy(magnitude, unused, bytes, zeros, magnitude.length - unused);
    return bytes;
  }
}
