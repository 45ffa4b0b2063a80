package io.echolayer.neo4j;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.graph.Directions;
import io.echolayer.propagation.graph.NamedGraph;
import io.echolayer.propagation.store.PropagationStore;
import io.echolayer.propagation.store.StoredPropagation;
import java.time.Instant;
import java.util.List;
import org.neo4j.driver.Driver;

/** The program of the page {@code docs/how-to/use-neo4j-and-redis.md}. */
final class PropagationsInNeo4j {
  private PropagationsInNeo4j() {}

  static void run(Driver driver, List<StoredPropagation> propagations, Instant from, Instant asOf) {
    PropagationStore store = Neo4jPropagationStore.open(driver, Neo4jSettings.DEFAULT);
    store.saveAll(propagations.iterator(), PropagationStore.DEFAULT_BATCH); // again: no change

    store.forEach(from, asOf, kept -> System.out.println(kept.event().id() + " " + kept.weight()));
    System.out.println(store.coPropagators("v42", asOf, PropagationStore.DEFAULT_WINDOW));

    PropagationRules rules = PropagationRules.DEFAULT;
    InfluenceUpdate.of(driver, Neo4jSettings.DEFAULT, rules).updateAll(asOf);

    NamedGraph graph = store.graph(from, asOf, Directions.BOTH);
    System.out.println(graph.successors("ada"));
  }
}
