package io.echolayer.solana.internal.rpc;

import io.echolayer.core.store.StoreException;

/**
 * A node answered, and the answer is no: nothing was done, and asking again would not change that.
 */
public final class RpcRefusalException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final long code;

  RpcRefusalException(String method, long code, String message) {
    super(method + ": " + message + " (" + code + ")");
    this.code = code;
  }

  /** The node's code of the error. */
  public long code() {
    return code;
  }
}
