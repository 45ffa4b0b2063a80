package io.echolayer.settlement;

/**
 * A node tried a transaction and says that it would fail. That it is too old, or too young for the
 * node, is no such refusal: heights tell what has become of that.
 */
public final class TransactionRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason the node's, such as {@code insufficient funds}
   */
  public TransactionRefusedException(String reason) {
    super(reason);
  }
}
