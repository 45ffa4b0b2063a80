package io.echolayer.solana.key;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.text.Base58;
import io.echolayer.rewards.event.Wallet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An address: 32 bytes, written in base58. That of a wallet is a point of the curve Ed25519; a
 * {@linkplain ProgramAddress program-derived} one is not. Ordered by unsigned bytes. Immutable.
 */
public final class PublicKey implements Comparable<PublicKey> {
  /** Bytes of a key. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private PublicKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The key of these bytes.
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
   * The key that base58 {@code address} stands for.
   *
   * @throws InvalidValueException if it is not 32 bytes in base58
   */
  public static PublicKey of(String address) {
    return of(new Wallet(address));
  }

  /** The key of a wallet. */
  public static PublicKey of(Wallet wallet) {
    return new PublicKey(wallet.key());
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Whether the bytes are a point of the curve, so that there may be a private key to them. As the
   * chain decides it: a y-coordinate of 2^255 − 19 and more counts as its remainder.
   */
  public boolean isOnCurve() {
    return EdwardsCurve.isPoint(bytes);
  }

  /** The address as a wallet. */
  public Wallet wallet() {
    return new Wallet(toString());
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
