package io.echolayer.settlement.journal;

import io.echolayer.core.chain.Chain;
import io.echolayer.core.chain.ChainHead;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A journal and what follows from it: reads all entries once, and then enters behind the head that
 * it knows. What is entered is checked against what was before; a journal that another process
 * writes to is noticed and not written to any more.
 *
 * <p>Not thread safe.
 */
public final class Journal {
  private final SettlementJournal store;
  private final JournalState state = new JournalState();
  private ChainHead head = ChainHead.EMPTY;
  private boolean isBroken;

  private Journal(SettlementJournal store) {
    this.store = store;
  }

  /**
   * Reads a journal.
   *
   * @throws IllegalStateException if an entry cannot follow the one before; it names the entry
   */
  public static Journal read(SettlementJournal store) {
    return read(store, (event, state) -> {});
  }

  /**
   * Reads a journal.
   *
   * @param reader is told each event, and what follows from the journal up to it
   * @throws IllegalStateException if an entry cannot follow the one before; it names the entry
   */
  public static Journal read(
      SettlementJournal store, BiConsumer<JournalEvent, JournalState> reader) {
    Journal journal = new Journal(store);
    List<JournalEntry> page = store.entries(0, Chain.PAGE);
    while (!page.isEmpty()) {
      for (JournalEntry entry : page) {
        journal.take(entry);
        reader.accept(entry.event(), journal.state);
      }
      page = store.entries(journal.head.number(), Chain.PAGE);
    }
    return journal;
  }

  /** What follows from the entries. */
  public JournalState state() {
    return state;
  }

  /** The last entry that was read or entered. */
  public ChainHead head() {
    return head;
  }

  /**
   * Enters events, all or none. When it returns, they survive a crash.
   *
   * @param events none changes nothing
   * @throws IllegalStateException if they cannot follow, or another process has written to the
   *     journal; nothing is entered. After any exception the journal must be read again
   */
  public void enter(Instant at, List<? extends JournalEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    if (isBroken) {
      throw new IllegalStateException(
          "A journal must be read again after a failure, but was written to");
    }
    isBroken = true;
    List<JournalEntry> entries = JournalEntry.following(head, at, events);
    entries.forEach(this::take);
    if (!store.append(entries)) {
      throw new IllegalStateException(
          "A journal must have one writer, but another one has entered something\nLet it finish,"
              + " then run again.");
    }
    isBroken = false;
  }

  private void take(JournalEntry entry) {
    if (!entry.follows(head)) {
      throw new IllegalStateException(
          "Entry " + entry.number() + " of the journal must follow " + head + ", but does not");
    }
    try {
      state.take(entry.event(), entry.at());
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "Entry " + entry.number() + " of the journal: " + e.getMessage(), e);
    }
    head = entry.head();
  }
}
