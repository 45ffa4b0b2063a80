package io.echolayer.settlement;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;

/**
 * A transaction that is ready to be sent.
 *
 * @param signature what the chain knows it by, in base58; equal bytes have equal signatures
 * @param wire the bytes to send, in base64
 * @param lastValidBlockHeight the chain takes it in no block above this height, as the node says
 *     that gave the blockhash
 */
public record SignedTransaction(String signature, String wire, long lastValidBlockHeight) {
  public SignedTransaction {
    Names.id("signature", signature);
    Require.atLeastZero("lastValidBlockHeight", lastValidBlockHeight);
  }

  /** A transaction of {@code bytes}. */
  public static SignedTransaction of(String signature, byte[] bytes, long lastValidBlockHeight) {
    return new SignedTransaction(
        signature, BaseEncoding.base64().encode(bytes), lastValidBlockHeight);
  }

  /** The bytes to send. */
  public byte[] bytes() {
    return BaseEncoding.base64().decode(wire);
  }
}
