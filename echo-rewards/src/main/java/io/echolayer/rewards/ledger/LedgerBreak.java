package io.echolayer.rewards.ledger;

/**
 * Where a ledger is not what it should be.
 *
 * @param entry number of the entry at which it shows, counted from 1 by place, not by what the
 *     entry says of itself
 * @param what is wrong, with both sides
 */
public record LedgerBreak(long entry, String what) {
  /** Such as {@code entry 7: its hash must be …, but was …}. */
  @Override
  public String toString() {
    return "entry " + entry + ": " + what;
  }
}
