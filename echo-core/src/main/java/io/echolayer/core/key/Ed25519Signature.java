package io.echolayer.core.key;

import io.echolayer.core.InvalidValueException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 signature: 64 bytes, R and then S, written in base58. The first one of a Solana
 * transaction is the name that the chain knows the transaction by. Immutable.
 */
public final class Ed25519Signature {
  /** Bytes of a signature. */
  public static final int LENGTH = 64;

  private static final int LONGEST_TEXT = 88;

  private final byte[] bytes;

  private Ed25519Signature(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The signature of these bytes.
   *
   * @throws InvalidValueException if they are not 64
   */
  public static Ed25519Signature of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new InvalidValueException("signature", "have 64 bytes", bytes.length);
    }
    return new Ed25519Signature(bytes.clone());
  }

  /**
   * The signature that base58 {@code text} stands for.
   *
   * @throws InvalidValueException if it is not 64 bytes in base58
   */
  public static Ed25519Signature of(String text) {
    byte @Nullable [] bytes = text.length() > LONGEST_TEXT ? null : Base58.find(text);
    if (bytes == null || bytes.length != LENGTH) {
      throw new InvalidValueException("signature", "be 64 bytes in base58", text);
    }
    return new Ed25519Signature(bytes);
  }

  /** The 64 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ed25519Signature that && Arrays.equals(bytes, that.bytes);
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
