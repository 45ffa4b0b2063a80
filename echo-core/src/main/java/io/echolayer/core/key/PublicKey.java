package io.echolayer.core.key;

import io.echolayer.core.InvalidValueException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 public key: 32 bytes, written in base58. On Solana it is also an account's address,
 * and an address need not be a key that anybody can sign with ({@link #isOnCurve}). Ordered by
 * unsigned bytes. Immutable.
 */
public final class PublicKey implements Comparable<PublicKey> {
  /** Bytes of a key. */
  public static final int LENGTH = 32;

  private static final int LONGEST_TEXT = 44;

  private final byte[] bytes;

  private PublicKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The key of these bytes, whether or not they are a point of the curve.
   *
   * @throws InvalidValueException if they are not 32
   */
  public static PublicKey of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new InvalidValueException("public key", "have 32 bytes", bytes.length);
    }
    return new PublicKey(bytes.clone());
  }

  /**
   * The key that base58 {@code text} stands for. No other text stands for the same key.
   *
   * @throws InvalidValueException if it is not 32 bytes in base58
   */
  public static PublicKey of(String text) {
    byte @Nullable [] bytes = find(text);
    if (bytes == null) {
      throw new InvalidValueException("public key", "be 32 bytes in base58", text);
    }
    return new PublicKey(bytes);
  }

  /** Whether a text stands for a key: 32 bytes in base58. */
  public static boolean isOne(String text) {
    return find(text) != null;
  }

  private static byte @Nullable [] find(String text) {
    byte @Nullable [] bytes = text.length() > LONGEST_TEXT ? null : Base58.find(text);
    return bytes == null || bytes.length != LENGTH ? null : bytes;
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Whether the bytes are a point of the curve, so that there may be a private key to them. As
   * Solana decides it: a y-coordinate of 2^255 − 19 and more counts as its remainder.
   */
  public boolean isOnCurve() {
    return EdwardsCurve.isPoint(bytes);
  }

  /**
   * Whether {@code signature} is this key's over {@code message}, by the strict reading of RFC 8032
   * on which no two verifiers differ. False, beyond what does not satisfy the equation without
   * cofactor [S]B = R + [k]A,
   *
   * <ul>
   *   <li>for an S that is not below the group's order, which would make a second signature out of
   *       any;
   *   <li>for a key or an R whose encoding is not canonical;
   *   <li>for a key or an R of small order, of which signatures can be made without a private key.
   * </ul>
   */
  public boolean verify(byte[] message, Ed25519Signature signature) {
    return StrictVerification.verify(bytes, message, signature.bytes());
  }

  @Override
  public int compareTo(PublicKey other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PublicKey that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The base58 text. */
  @Override
  public String toString() {
    return Base58.encode(bytes);
  }
}
