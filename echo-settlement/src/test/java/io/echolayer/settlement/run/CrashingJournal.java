package io.echolayer.settlement.run;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.settlement.journal.JournalEntry;
import io.echolayer.settlement.journal.SettlementJournal;
import java.util.List;
import java.util.function.IntPredicate;

/** A journal whose process dies at some appends, before or after they reached the disk. */
final class CrashingJournal implements SettlementJournal {
  /** The process is gone. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
      super(where, null, false, false);
    }
  }

  private final SettlementJournal disk;
  private final IntPredicate before;
  private final IntPredicate after;
  private int appends;

  /** Dies before, or after, those appends that are asked for by number, from 0. */
  CrashingJournal(SettlementJournal disk, IntPredicate before, IntPredicate after) {
    this.disk = disk;
    this.before = before;
    this.after = after;
  }

  int appends() {
    return appends;
  }

  @Override
  public ChainHead head() {
    return disk.head();
  }

  @Override
  public boolean append(List<JournalEntry> entries) {
    int number = appends++;
    if (before.test(number)) {
      throw new Crash("before append " + number);
    }
    boolean isAppended = disk.append(entries);
    if (after.test(number)) {
      throw new Crash("after append " + number);
    }
    return isAppended;
  }

  @Override
  public List<JournalEntry> entries(long after, int limit) {
    return disk.entries(after, limit);
  }
}
