package io.echolayer.core.key;

import java.math.BigInteger;
import java.util.Set;

/**
 * What must be known of Ed25519 beyond what the JDK's signatures tell: −x² + y² = 1 + d·x²·y² over
 * the field of p = 2^255 − 19. A point is encoded as y in 255 bits, little-endian, with the parity
 * of x in the highest bit. Source: RFC 8032, section 5.1.
 */
final class EdwardsCurve {
  private static final BigInteger P =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

  private static final BigInteger D =
      BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);

  /** Order of the subgroup that keys live in. */
  private static final BigInteger L =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static final BigInteger HALF = P.subtract(BigInteger.ONE).shiftRight(1);

  /** y of the eight points whose order divides 8. */
  private static final Set<BigInteger> SMALL_ORDER_Y = smallOrder();

  private EdwardsCurve() {}

  /** Whether there is an x to the encoded y: (y² − 1) / (d·y² + 1) must be a square. */
  static boolean isPoint(byte[] encoded) {
    BigInteger square = y(encoded).mod(P).pow(2).mod(P);
    BigInteger above = square.subtract(BigInteger.ONE);
    BigInteger below = D.multiply(square).add(BigInteger.ONE);
    // A quotient is a square exactly if the product is; Euler's criterion.
    BigInteger product = above.multiply(below).mod(P);
    return product.signum() == 0 || product.modPow(HALF, P).equals(BigInteger.ONE);
  }

  /** Whether y is below p, as RFC 8032 demands of an encoding. */
  static boolean isCanonical(byte[] encoded) {
    return y(encoded).compareTo(P) < 0;
  }

  /** Whether the point's order divides 8: a key of which anybody could make signatures. */
  static boolean hasSmallOrder(byte[] encoded) {
    return SMALL_ORDER_Y.contains(y(encoded).mod(P));
  }

  /** Whether 32 bytes, little-endian, are below the subgroup's order. */
  static boolean isReducedScalar(byte[] scalar) {
    return littleEndian(scalar).compareTo(L) < 0;
  }

  /** The encoded y, which is below 2^255 but need not be below p. */
  static BigInteger y(byte[] encoded) {
    return littleEndian(encoded).clearBit(255);
  }

  /** The parity of x. */
  static boolean isXOdd(byte[] encoded) {
    return encoded[encoded.length - 1] < 0;
  }

  private static BigInteger littleEndian(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }

  /**
   * Orders 1, 2 and 4 have y = 1, −1 and 0. A point of order 8 doubles to one with y = 0, which is
   * where x² = −y², that is 2·y² = 1 − d·y⁴.
   */
  private static Set<BigInteger> smallOrder() {
    BigInteger y =
        new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16);
    return Set.of(BigInteger.ZERO, BigInteger.ONE, P.subtract(BigInteger.ONE), y, P.subtract(y));
  }
}
