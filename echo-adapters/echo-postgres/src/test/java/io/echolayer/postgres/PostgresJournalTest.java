package io.echolayer.postgres;

import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.tck.SettlementJournalContract;
import org.junit.jupiter.api.Tag;

@Tag("live")
class PostgresJournalTest extends SettlementJournalContract {
  @Override
  protected SettlementJournal open() {
    return TestServer.open().settlementJournal();
  }

  @Override
  protected SettlementJournal unreachable() {
    return TestServer.gone().settlementJournal();
  }
}
