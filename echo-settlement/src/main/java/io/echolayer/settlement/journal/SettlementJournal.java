package io.echolayer.settlement.journal;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.core.store.StoreException;
import java.util.List;

/**
 * Keeps the entries of a settlement, in order, for ever: the port to where they are stored. It
 * decides nothing; {@link Journal} reads, decides and appends behind the head that it read.
 *
 * <p>What was appended survives a crash: payouts are sent on the strength of it. In SQL: one table
 * with unique number, the canonical text and the hash.
 *
 * <p>Implementations are safe for use by several threads and processes at once. A store that cannot
 * be reached is a {@link StoreException}, never an empty answer.
 */
public interface SettlementJournal {
  /**
   * Number and hash of the last entry, or {@link ChainHead#EMPTY}.
   *
   * @throws StoreException if there is no answer
   */
  ChainHead head();

  /**
   * Appends entries, all or none. When it returns true, they survive a crash.
   *
   * @param entries at least one, each following the one before
   * @return false, and nothing is kept, if the first does not follow the {@link #head}, because
   *     somebody else was faster
   * @throws IllegalArgumentException if there is no entry, or one does not follow the one before;
   *     {@link io.echolayer.core.chain.ChainEntry#requireJoined} checks it
   * @throws StoreException if there is no answer: all are kept or none, as the {@link #head} tells
   */
  boolean append(List<JournalEntry> entries);

  /**
   * The entries that come after a number, in order.
   *
   * @param after 0 to begin with the first
   * @param limit how many at most, above 0
   * @throws StoreException if there is no answer
   */
  List<JournalEntry> entries(long after, int limit);
}
