package io.echolayer.settlement.journal;

import io.echolayer.rewards.ledger.LedgerHead;
import java.util.ArrayList;
import java.util.List;

/** A journal on the heap: it lives as long as the process. Thread-safe by one lock. */
public final class InMemoryJournal implements SettlementJournal {
  private final List<JournalEntry> entries = new ArrayList<>();

  /** A journal without entries. */
  public InMemoryJournal() {}

  @Override
  public synchronized LedgerHead head() {
    return entries.isEmpty() ? LedgerHead.EMPTY : entries.get(entries.size() - 1).head();
  }

  @Override
  public synchronized boolean append(List<JournalEntry> added) {
    JournalEntry.requireChain(added);
    return added.get(0).follows(head()) && entries.addAll(added);
  }

  @Override
  public synchronized List<JournalEntry> entries(long after, int limit) {
    int from = (int) Math.min(after, entries.size());
    return List.copyOf(entries.subList(from, (int) Math.min((long) from + limit, entries.size())));
  }
}
