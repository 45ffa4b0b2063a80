package io.echolayer.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.influence.NetworkInfluence;
import io.echolayer.propagation.store.StoredPropagation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** Held by bits to the pure function over the same events. */
@Tag("live")
class InfluenceUpdateTest {
  private static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
  private static final PropagationRules RULES = PropagationRules.DEFAULT;
  private static final int EVENTS = 600;

  private final List<PropagationEvent> events = new ArrayList<>();
  private final Map<String, Double> weights = new HashMap<>();
  private InfluenceUpdate influence;

  @BeforeEach
  void save() {
    Driver driver = Neo4jServer.empty();
    Neo4jSettings settings = Neo4jSettings.DEFAULT.withPage(7);
    Neo4jPropagationStore store = Neo4jPropagationStore.open(driver, settings);
    influence = InfluenceUpdate.of(driver, settings, RULES);
    SplittableRandom random = new SplittableRandom(11);
    List<StoredPropagation> all = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      String id = Integer.toHexString(random.nextInt());
      Instant at = START.plusSeconds(random.nextInt(1_000));
      String user = "u" + random.nextInt(20);
      PropagationEvent event = new PropagationEvent(id, "c", user, "t", at, "x", "x", 1);
      events.add(event);
      weights.put(id, random.nextDouble());
      all.add(StoredPropagation.of(event, weights.get(id)));
    }
    store.save(all);
  }

  private SortedMap<String, NetworkInfluence> expected(Instant asOf) {
    List<PropagationEvent> seen = events.stream().filter(e -> !e.at().isAfter(asOf)).toList();
    return NetworkInfluence.of(seen, event -> weights.get(event.id()), RULES);
  }

  @Test
  void allUsersGetTheBitsOfThePureFunction() {
    Instant asOf = events.get(0).at();
    SortedMap<String, NetworkInfluence> expected = expected(asOf);
    assertThat(influence.updateAll(asOf)).isEqualTo(expected.size());
    assertThat(influence.updateAll(asOf)).as("again").isEqualTo(expected.size());
    List<Record> nodes =
        Neo4jServer.rows(
            "MATCH (u:User) WHERE u.network_influence IS NOT NULL RETURN u.id AS user,"
                + " u.network_influence AS influence, u.influence_score AS score,"
                + " u.influence_as_of AS asOf");
    assertThat(nodes).hasSize(expected.size());
    for (Record node : nodes) {
      NetworkInfluence influence = expected.get(node.get("user").asString());
      assertThat(node.get("influence").asDouble()).isEqualTo(influence.influence());
      assertThat(node.get("score").asDouble()).isEqualTo(influence.clamped());
      assertThat(node.get("asOf").asZonedDateTime().toInstant()).isEqualTo(asOf);
    }
    assertThat(expected.values()).as("some are clamped").anyMatch(of -> of.influence() > 1);
  }

  @Test
  void oneUserIsUpdatedAlone() {
    Instant end = START.plusSeconds(1_000);
    assertThat(influence.update("u3", end)).isEqualTo(expected(end).get("u3"));
    assertThat(influence.update("nobody", end)).isNull();
    assertThat(influence.update("u3' OR true //", end)).isNull();
    assertThat(influence.update("u4", START.minusSeconds(1))).isNull();
    assertThat(influence.scores(List.of("u3", "u4", "nobody")))
        .isEqualTo(Map.of("u3", expected(end).get("u3").clamped()));
  }
}
