package io.echolayer.rewards.ledger;

import io.echolayer.rewards.snapshot.EpochInterval;
import java.util.List;

/**
 * An epoch that stands in the ledger, complete.
 *
 * @param opening number of its first entry
 * @param closing number of its last
 * @param corrections for the events that it saw taken back, by claim id
 */
public record EpochBooking(
    EpochInterval interval, long opening, long closing, List<Correction> corrections) {
  public EpochBooking {
    corrections = List.copyOf(corrections);
  }

  /** The corrections that could not be made in full, because the money was no longer there. */
  public List<Correction> shortfalls() {
    return corrections.stream().filter(correction -> correction.missing() > 0).toList();
  }
}
