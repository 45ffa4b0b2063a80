package io.echolayer.neo4j;

import io.echolayer.core.ruleset.PlatformTransfer;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.core.signal.Engagement;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.store.StoredPropagation;
import io.echolayer.testing.Golden;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

/** Labels, relationships, their properties with types, constraints and indexes, as text. */
@Tag("live")
class GraphFormatTest {
  private static final Instant AT = Instant.parse("2026-01-10T12:00:00Z");
  private static final PropagationRules RULES = PropagationRules.DEFAULT;

  @Test
  void theGraph() {
    Driver driver = Neo4jServer.empty();
    Neo4jPropagationStore store = Neo4jPropagationStore.open(driver, Neo4jSettings.DEFAULT);
    store.save(
        List.of(
            new StoredPropagation(
                event("e1", "ann", 2),
                0.5,
                "like",
                Engagement.of(Map.of("likes", 0.25, "comments", 1e-9)),
                1.25),
            StoredPropagation.of(event("e2", "ben 😀", 1.0 / 3), 0.1 + 0.2)));
    CrossPlatformLinks.of(driver, Neo4jSettings.DEFAULT)
        .save(
            List.of(
                new CrossPlatformLink(
                    "c", "d", "youtube", "reddit", new PlatformTransfer(0.8, 0.1))));
    InfluenceUpdate.of(driver, Neo4jSettings.DEFAULT, RULES).updateAll(AT);

    StringBuilder lines = new StringBuilder();
    add("MATCH (n) RETURN '(:' + labels(n)[0] + ')' AS what, properties(n) AS kept", lines);
    add(
        "MATCH (a)-[r]->(b) RETURN '(:' + labels(a)[0] + ' ' + a.id + ')-[:' + type(r) + ']->(:'"
            + " + labels(b)[0] + ' ' + b.id + ')' AS what, properties(r) AS kept",
        lines);
    add(
        "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties"
            + " RETURN 'constraint ' + name AS what,"
            + " {type: type, of: labelsOrTypes, on: properties} AS kept",
        lines);
    add(
        "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint"
            + " WHERE owningConstraint IS NULL AND type <> 'LOOKUP'"
            + " RETURN 'index ' + name AS what,"
            + " {type: type, of: labelsOrTypes, on: properties} AS kept",
        lines);
    Golden.holds("graph.txt", lines.toString());
  }

  /** Adds a line for each row, sorted, with the type of each property. */
  private static void add(String query, StringBuilder lines) {
    Neo4jServer.rows(query).stream()
        .map(
            row ->
                row.get("what").asString()
                    + new TreeMap<>(row.get("kept").asMap(GraphFormatTest::typed))
                        .entrySet().stream()
                            .map(member -> "\n  " + member.getKey() + " " + member.getValue())
                            .collect(Collectors.joining())
                    + "\n")
        .sorted()
        .forEach(lines::append);
  }

  private static String typed(Value value) {
    return value.type().name() + " " + value;
  }

  private static PropagationEvent event(String id, String source, double strength) {
    return new PropagationEvent(id, "c", source, "t", AT, "youtube", "reddit", strength);
  }
}
