package io.echolayer.neo4j;

import io.echolayer.propagation.store.PropagationStore;
import io.echolayer.tck.PropagationStoreContract;
import org.junit.jupiter.api.Tag;
import org.neo4j.driver.Driver;

/** Pages of 7, so that ranges have several. */
@Tag("live")
class Neo4jPropagationStoreTest extends PropagationStoreContract {
  @Override
  protected PropagationStore open() {
    return Neo4jPropagationStore.open(Neo4jServer.empty(), Neo4jSettings.DEFAULT.withPage(7));
  }

  @Override
  protected PropagationStore unreachable() {
    PropagationStore store;
    try (Driver driver = Neo4jServer.another()) {
      store = Neo4jPropagationStore.open(driver, Neo4jSettings.DEFAULT);
    }
    return store;
  }
}
