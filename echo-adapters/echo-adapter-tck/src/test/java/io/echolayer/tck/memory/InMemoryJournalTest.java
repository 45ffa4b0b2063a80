package io.echolayer.tck.memory;

import io.echolayer.settlement.journal.InMemoryJournal;
import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.tck.SettlementJournalContract;
import org.jspecify.annotations.Nullable;

class InMemoryJournalTest extends SettlementJournalContract {
  @Override
  protected SettlementJournal open() {
    return new InMemoryJournal();
  }

  @Override
  protected @Nullable SettlementJournal unreachable() {
    return null;
  }
}
