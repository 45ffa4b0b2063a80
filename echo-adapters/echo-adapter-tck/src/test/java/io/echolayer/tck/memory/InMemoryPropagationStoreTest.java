package io.echolayer.tck.memory;

import io.echolayer.propagation.store.InMemoryPropagationStore;
import io.echolayer.propagation.store.PropagationStore;
import io.echolayer.tck.PropagationStoreContract;
import org.jspecify.annotations.Nullable;

/** In a package of its own, as an adapter's test is. */
class InMemoryPropagationStoreTest extends PropagationStoreContract {
  @Override
  protected PropagationStore open() {
    return new InMemoryPropagationStore();
  }

  @Override
  protected @Nullable PropagationStore unreachable() {
    return null;
  }
}
