package io.echolayer.tck.memory;

import io.echolayer.rewards.wallet.InMemoryNonces;
import io.echolayer.rewards.wallet.NonceStore;
import io.echolayer.tck.NonceStoreContract;

class InMemoryNoncesTest extends NonceStoreContract {
  @Override
  protected NonceStore empty() {
    return new InMemoryNonces();
  }
}
