package io.echolayer.neo4j;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Query;

/** The constraints and indexes that everything else here relies on. */
final class GraphSchema {
  /** The index that has propagations in the order of events. */
  static final String IN_ORDER = "p:PROPAGATED(timestamp, event_id)";

  private static final List<String> STATEMENTS =
      List.of(
          "CREATE CONSTRAINT user_id IF NOT EXISTS FOR (u:User) REQUIRE u.id IS UNIQUE",
          "CREATE CONSTRAINT content_id IF NOT EXISTS FOR (c:Content) REQUIRE c.id IS UNIQUE",
          "CREATE CONSTRAINT platform_name IF NOT EXISTS FOR (p:Platform) REQUIRE p.name IS UNIQUE",
          "CREATE CONSTRAINT propagated_event_id IF NOT EXISTS"
              + " FOR ()-[p:PROPAGATED]-() REQUIRE p.event_id IS UNIQUE",
          "CREATE INDEX propagated_in_order IF NOT EXISTS"
              + " FOR ()-[p:PROPAGATED]-() ON (p.timestamp, p.event_id)",
          "CREATE INDEX user_influence IF NOT EXISTS FOR (u:User) ON (u.influence_score)");

  private GraphSchema() {}

  /** Makes sure that platforms have their nodes. */
  static Query platforms(Collection<String> names) {
    return new Query(
        "UNWIND $names AS name MERGE (:Platform {name: name})",
        Map.of("names", List.copyOf(names)));
  }

  /** Creates what is missing, and waits until it can be used. */
  static void create(Cypher cypher, Duration timeout) {
    for (String statement : STATEMENTS) {
      cypher.write(List.of(new Query(statement)), rows -> rows);
    }
    Map<String, Object> limit = Map.of("seconds", Math.max(1, timeout.toSeconds()));
    cypher.read(new Query("CALL db.awaitIndexes($seconds)", limit), row -> row);
  }
}
