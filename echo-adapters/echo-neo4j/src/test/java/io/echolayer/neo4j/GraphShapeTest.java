package io.echolayer.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.signal.Engagement;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.store.StoredPropagation;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;

/** What others who read the graph rely on. */
@Tag("live")
class GraphShapeTest {
  private Driver driver;
  private Neo4jPropagationStore store;

  @BeforeEach
  void open() {
    driver = Neo4jServer.empty();
    store = Neo4jPropagationStore.open(driver, Neo4jSettings.DEFAULT);
  }

  @Test
  void aPropagationJoinsAUserToContent() {
    Instant at = Instant.parse("2026-01-10T12:00:00Z");
    PropagationEvent event = new PropagationEvent("e", "c", "u", "t", at, "youtube", "reddit", 2);
    Engagement engagement = Engagement.of(Map.of("likes", 0.25, "comments", 1e-9));
    store.save(List.of(new StoredPropagation(event, 0.5, "like", engagement, 1.25)));

    Map<String, Object> row =
        Neo4jServer.rows(
                "MATCH (u)-[p:PROPAGATED]->(c) RETURN labels(u) AS from, u.id AS user,"
                    + " labels(c) AS to, c.id AS content, properties(p) AS kept")
            .get(0)
            .asMap();
    assertThat(row)
        .isEqualTo(
            Map.of(
                "from", List.of("User"),
                "user", "u",
                "to", List.of("Content"),
                "content", "c",
                "kept",
                    Map.ofEntries(
                        Map.entry("event_id", "e"),
                        Map.entry("weight", 0.5),
                        Map.entry("timestamp", ZonedDateTime.parse("2026-01-10T12:00:00Z")),
                        Map.entry("platform", "youtube"),
                        Map.entry("target_platform", "reddit"),
                        Map.entry("target", "t"),
                        Map.entry("strength", 2.0),
                        Map.entry("interaction_type", "like"),
                        Map.entry("engagement_metrics", "{\"comments\":1.0E-9,\"likes\":0.25}"),
                        Map.entry("boost_applied", 1.25))));
    assertThat(Neo4jServer.rows("MATCH (p:Platform) RETURN p.name AS name ORDER BY name"))
        .extracting(platform -> platform.get("name").asString())
        .containsExactly("reddit", "youtube");
    assertThat(Neo4jServer.rows("MATCH (n) RETURN n")).hasSize(4);
  }

  @Test
  void openingAgainFindsEverythingThere() {
    String schema = "SHOW %s YIELD name RETURN name ORDER BY name";
    List<String> before = names(schema.formatted("INDEXES"));
    Neo4jPropagationStore.open(driver, Neo4jSettings.DEFAULT);
    assertThat(names(schema.formatted("INDEXES"))).isEqualTo(before).contains("user_influence");
    assertThat(names(schema.formatted("CONSTRAINTS")))
        .containsExactly("content_id", "platform_name", "propagated_event_id", "user_id");
  }

  static List<String> pages() {
    return List.of(Neo4jPropagationStore.SINCE, Neo4jPropagationStore.REST_OF_SECOND);
  }

  /** A sort would hold the whole range in the server. */
  @ParameterizedTest
  @MethodSource("pages")
  void pagesComeFromTheIndexUnsorted(String query) {
    Plan plan =
        driver
            .executableQuery("EXPLAIN " + query)
            .withParameters(
                Map.of(
                    "from", ZonedDateTime.parse("2026-01-10T12:00:00Z"),
                    "to", ZonedDateTime.parse("2026-01-11T12:00:00Z"),
                    "at", ZonedDateTime.parse("2026-01-10T12:00:00Z"),
                    "id", "e",
                    "page", 10))
            .execute()
            .summary()
            .plan();
    List<String> operators = operators(plan);
    assertThat(operators)
        .anyMatch(operator -> operator.startsWith("DirectedRelationshipIndexSeek"));
    assertThat(operators)
        .noneMatch(operator -> operator.contains("Sort") || operator.contains("Top"));
  }

  private static List<String> operators(Plan plan) {
    List<String> operators = new ArrayList<>(List.of(plan.operatorType()));
    plan.children().forEach(child -> operators.addAll(operators(child)));
    return operators;
  }

  private static List<String> names(String query) {
    return Neo4jServer.rows(query).stream().map(row -> row.get("name").asString()).toList();
  }
}
