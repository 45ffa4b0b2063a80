package io.echolayer.postgres;

import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.tck.RewardLedgerContract;
import org.junit.jupiter.api.Tag;

@Tag("live")
class PostgresLedgerTest extends RewardLedgerContract {
  @Override
  protected RewardLedger open() {
    return TestServer.open().ledger();
  }

  @Override
  protected RewardLedger unreachable() {
    return TestServer.gone().ledger();
  }
}
