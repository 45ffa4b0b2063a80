package io.echolayer.settlement;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;

/**
 * A transaction that is ready to be sent.
 *
 * @param signature what the chain knows it by; equal bytes have equal signatures
 * @param wire the bytes to send, in base64; empty once nothing can become of it
 * @param lastValidHeight the chain takes it in no block above this height, as a node says
 */
public record SignedTransaction(String signature, String wire, long lastValidHeight) {
  public SignedTransaction {
    Names.id("signature", signature);
    Require.atLeastZero("lastValidHeight", lastValidHeight);
  }

  /** A transaction of {@code bytes}. */
  public static SignedTransaction of(String signature, byte[] bytes, long lastValidHeight) {
    return new SignedTransaction(signature, BaseEncoding.base64().encode(bytes), lastValidHeight);
  }

  /** The bytes to send. */
  public byte[] bytes() {
    return BaseEncoding.base64().decode(wire);
  }
}
