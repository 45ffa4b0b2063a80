package io.echolayer.settlement.journal;

import io.echolayer.core.chain.Chain;
import io.echolayer.core.chain.ChainHead;
import java.util.List;

/** A journal on the heap: it lives as long as the process. Thread-safe by one lock. */
public final class InMemoryJournal implements SettlementJournal {
  private final Chain<JournalEntry> chain = new Chain<>();

  /** A journal without entries. */
  public InMemoryJournal() {}

  @Override
  public synchronized ChainHead head() {
    return chain.head();
  }

  @Override
  public synchronized boolean append(List<JournalEntry> added) {
    if (!chain.takes(added)) {
      return false;
    }
    chain.add(added);
    return true;
  }

  @Override
  public synchronized List<JournalEntry> entries(long after, int limit) {
    return chain.entries(after, limit);
  }
}
