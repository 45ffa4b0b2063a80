package io.echolayer.cli.demo;

import java.math.BigInteger;

/** Bytes as wallets write them. */
final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger RADIX = BigInteger.valueOf(ALPHABET.length());

  private Base58() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (BigInteger rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(RADIX)) {
      text.append(ALPHABET.charAt(rest.mod(RADIX).intValue()));
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      text.append(ALPHABET.charAt(0));
    }
    return text.reverse().toString();
  }
}
