package io.echolayer.tck.memory;

import io.echolayer.rewards.ledger.InMemoryLedger;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.tck.RewardLedgerContract;
import org.jspecify.annotations.Nullable;

/** In a package of its own, as an adapter's test is. */
class InMemoryLedgerTest extends RewardLedgerContract {
  @Override
  protected RewardLedger open() {
    return new InMemoryLedger();
  }

  @Override
  protected @Nullable RewardLedger unreachable() {
    return null;
  }
}
