package io.echolayer.solana.rpc;

/** A node answered, and the answer is no: asking again would not change it. */
public final class RpcRefusalException extends RuntimeException {
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
