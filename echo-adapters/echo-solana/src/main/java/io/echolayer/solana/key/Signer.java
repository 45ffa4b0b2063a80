package io.echolayer.solana.key;

/**
 * Whoever holds a private key: a file, a vault, a key service. The key itself never leaves it.
 * Implementations must be safe for use by several threads.
 */
public interface Signer {
  /** The public half of the key. */
  PublicKey publicKey();

  /**
   * Signs {@code message} with Ed25519. The same message always has the same signature (RFC 8032);
   * what is stored before it is sent relies on that.
   */
  Ed25519Signature sign(byte[] message);
}
