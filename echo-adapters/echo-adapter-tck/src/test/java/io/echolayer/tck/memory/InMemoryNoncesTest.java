package io.echolayer.tck.memory;

import io.echolayer.core.store.InMemoryNonces;
import io.echolayer.core.store.NonceStore;
import io.echolayer.tck.NonceStoreContract;
import org.jspecify.annotations.Nullable;

class InMemoryNoncesTest extends NonceStoreContract {
  @Override
  protected NonceStore empty() {
    return new InMemoryNonces();
  }

  @Override
  protected @Nullable NonceStore unreachable() {
    return null;
  }
}
