package io.echolayer.settlement;

import io.echolayer.core.store.StoreException;

/** The chain did not answer, or not in time: what was asked for may have happened or not. */
public final class GatewayUnavailableException extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what which call had no answer, and why
   */
  public GatewayUnavailableException(String what) {
    super(what);
  }

  /**
   * @param what which call had no answer, and why
   * @param cause what the adapter caught
   */
  public GatewayUnavailableException(String what, Throwable cause) {
    super(what, cause);
  }
}
