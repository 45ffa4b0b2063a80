package io.echolayer.tck.memory;

import io.echolayer.rewards.ledger.InMemoryLedger;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.tck.RewardLedgerContract;

/** In a package of its own, as an adapter's test is. */
class InMemoryLedgerTest extends RewardLedgerContract {
  @Override
  protected RewardLedger open() {
    return new InMemoryLedger();
  }
}
