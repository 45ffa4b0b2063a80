package io.echolayer.rewards.ledger;

/** What a check of an audit throws at the first thing that is wrong. */
final class BrokenEntryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenEntryException(String what) {
    super(what);
  }

  /**
   * Passes if {@code expected} equals {@code found}; {@code what} begins the sentence otherwise.
   */
  static void require(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new BrokenEntryException(what + " must be " + expected + ", but was " + found);
    }
  }
}
