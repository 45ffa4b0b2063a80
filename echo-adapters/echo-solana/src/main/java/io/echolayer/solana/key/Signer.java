package io.echolayer.solana.key;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.key.PublicKey;

/**
 * Whoever holds a private key: a file, a vault, a key service. The key itself never leaves it.
 * Implementations must be safe for use by several threads.
 */
public interface Signer {
  /** Bytes of a private key's seed. */
  int SEED_LENGTH = 32;

  /**
   * The signer of a seed, which stays in this process's memory.
   *
   * @throws InvalidValueException if the seed has not 32 bytes
   */
  static Signer ofSeed(byte[] seed) {
    return SeedSigner.of(seed);
  }

  /** The public half of the key. */
  PublicKey publicKey();

  /**
   * Signs {@code message} with Ed25519. The same message always has the same signature (RFC 8032);
   * what is stored before it is sent relies on that.
   */
  Ed25519Signature sign(byte[] message);
}
