package io.echolayer.rewards.event;

import com.google.common.primitives.Bytes;
import io.echolayer.core.InvalidValueException;
import java.math.BigInteger;

/**
 * The address that a user is paid at: a 32-byte public key in base58.
 *
 * @param address the base58 text, which stands for one key only
 */
public record Wallet(String address) {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger RADIX = BigInteger.valueOf(58);
  private static final int KEY_LENGTH = 32;
  private static final int LONGEST_ADDRESS = 44;

  public Wallet {
    if (address.length() > LONGEST_ADDRESS || decode(address).length != KEY_LENGTH) {
      throw new InvalidValueException("wallet", "be a 32-byte public key in base58", address);
    }
  }

  /** The 32 bytes of the public key. */
  public byte[] key() {
    return decode(address);
  }

  private static byte[] decode(String text) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        throw new InvalidValueException("wallet", "be a 32-byte public key in base58", text);
      }
      number = number.multiply(RADIX).add(BigInteger.valueOf(digit));
    }
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == ALPHABET.charAt(0)) {
      zeros++;
    }
    byte[] magnitude = number.signum() == 0 ? new byte[0] : number.toByteArray();
    int sign = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
    byte[] digits = new byte[magnitude.length - sign];
    System.arraycopy(magnitude, sign, digits, 0, digits.length);
    return Bytes.concat(new byte[zeros], digits);
  }
}
