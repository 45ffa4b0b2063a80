package io.echolayer.tck.memory;

import io.echolayer.propagation.store.InMemoryPropagationStore;
import io.echolayer.propagation.store.PropagationStore;
import io.echolayer.tck.PropagationStoreContract;

/** In a package of its own, as an adapter's test is. */
class InMemoryPropagationStoreTest extends PropagationStoreContract {
  @Override
  protected PropagationStore open() {
    return new InMemoryPropagationStore();
  }
}
