package io.echolayer.neo4j;

import io.echolayer.propagation.store.PropagationStore;
import io.echolayer.tck.PropagationStoreContract;
import org.junit.jupiter.api.Tag;

/** Pages of 7, so that ranges have several. */
@Tag("live")
class Neo4jPropagationStoreTest extends PropagationStoreContract {
  @Override
  protected PropagationStore open() {
    return Neo4jPropagationStore.open(Neo4jServer.empty(), Neo4jSettings.DEFAULT.withPage(7));
  }
}
