package io.echolayer.settlement.reconcile;

/**
 * Something that books and chain do not agree on.
 *
 * @param wallet address, or empty where it is about a whole transaction
 * @param booked base units by the books
 * @param onChain base units by the chain
 */
public record Mismatch(Kind kind, String signature, String wallet, long booked, long onChain) {
  /** How they differ. */
  public enum Kind {
    /** The books say it was paid; the chain has no such transaction, or one that failed. */
    MISSING("missing on the chain"),
    /** The chain has a payout that the books do not know, or gave up. */
    EXTRA("not in the books"),
    /** The treasury paid by a transaction that is no settlement's. */
    FOREIGN("paid outside of settlements"),
    /** Both have it, with other amounts. */
    AMOUNT("of another amount"),
    /** The chain has finished what the books have under way; a run will book it. */
    UNBOOKED("not booked yet");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words. */
    public String words() {
      return words;
    }
  }

  /** Such as {@code missing on the chain: <signature> <wallet>: booked 5, on chain 0}. */
  @Override
  public String toString() {
    return kind.words()
        + ": "
        + signature
        + (wallet.isEmpty() ? "" : " to " + wallet)
        + ": booked "
        + booked
        + ", on chain "
        + onChain;
  }
}
