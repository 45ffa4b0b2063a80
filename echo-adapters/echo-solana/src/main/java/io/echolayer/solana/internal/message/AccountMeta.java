package io.echolayer.solana.internal.message;

import io.echolayer.core.key.PublicKey;

/**
 * An account as an instruction uses it.
 *
 * @param isSigner whether its key must sign the transaction
 * @param isWritable whether the instruction may change it
 */
public record AccountMeta(PublicKey key, boolean isSigner, boolean isWritable) {
  /** An account that is only read. */
  public static AccountMeta readOnly(PublicKey key) {
    return new AccountMeta(key, false, false);
  }

  /** An account that is changed. */
  public static AccountMeta writable(PublicKey key) {
    return new AccountMeta(key, false, true);
  }

  /** An account that signs and is only read. */
  public static AccountMeta signer(PublicKey key) {
    return new AccountMeta(key, true, false);
  }

  /** An account that signs and is changed. */
  public static AccountMeta writableSigner(PublicKey key) {
    return new AccountMeta(key, true, true);
  }
}
