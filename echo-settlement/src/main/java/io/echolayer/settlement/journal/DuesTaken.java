package io.echolayer.settlement.journal;

import java.util.List;

/**
 * Some of the dues of an epoch that was taken up.
 *
 * @param dues at most {@link #MOST}, of one epoch, in the order of addresses
 */
public record DuesTaken(List<Due> dues) implements JournalEvent {
  /** Dues in one entry at most. */
  public static final int MOST = 1000;

  public DuesTaken {
    dues = List.copyOf(dues);
  }
}
