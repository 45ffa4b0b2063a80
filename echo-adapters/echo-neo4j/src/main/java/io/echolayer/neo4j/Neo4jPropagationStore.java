package io.echolayer.neo4j;

import static io.echolayer.neo4j.PropagationMapping.instant;
import static io.echolayer.neo4j.PropagationMapping.time;
import static org.neo4j.driver.Values.parameters;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.store.CoPropagator;
import io.echolayer.propagation.store.PropagationStore;
import io.echolayer.propagation.store.StoredPropagation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Propagations as {@code (:User)-[:PROPAGATED]->(:Content)}: the user is the event's source, and
 * the relationship keeps the target. A batch is one transaction.
 *
 * <p>A range is read page by page along an index, each page in a transaction of its own: no
 * transaction stays open while the caller works.
 *
 * <p>Every method fails with {@link Neo4jStoreException} if the graph cannot be reached, does not
 * answer in time, or refuses. Safe for use by several threads and processes.
 */
public final class Neo4jPropagationStore implements PropagationStore {
  /** Returns an id that another event has taken, or null. */
  private static final String SAVE =
      """
      UNWIND $rows AS row
      MERGE (u:User {id: row.source})
      MERGE (c:Content {id: row.content})
      MERGE (u)-[p:PROPAGATED {event_id: row.id}]->(c)
      ON CREATE SET p += row.fact
      SET p += row.measures
      WITH p, row.fact AS fact
      WHERE p.target <> fact.target OR p.timestamp <> fact.timestamp
        OR p.platform <> fact.platform OR p.target_platform <> fact.target_platform
        OR p.strength <> fact.strength
      RETURN min(p.event_id) AS taken
      """;

  private static final String PAGE =
      "MATCH (u:User)-[p:PROPAGATED]->(c:Content) USING INDEX "
          + GraphSchema.IN_ORDER
          + " WHERE %s RETURN u.id AS source, c.id AS content, p"
          + " ORDER BY p.timestamp, p.event_id LIMIT $page";

  static final String REST_OF_SECOND = PAGE.formatted("p.timestamp = $at AND p.event_id > $id");

  static final String SINCE =
      PAGE.formatted("p.timestamp >= $from AND p.timestamp < $to AND p.event_id IS NOT NULL");

  private static final String CO_PROPAGATORS =
      """
      MATCH (u:User)-[p:PROPAGATED]->(:Content {id: $content})
      WHERE p.timestamp > $after AND p.timestamp <= $asOf
      RETURN u.id AS user, count(*) AS events, min(p.timestamp) AS first, max(p.timestamp) AS last
      """;

  private final Cypher cypher;

  private Neo4jPropagationStore(Cypher cypher) {
    this.cypher = cypher;
  }

  /**
   * The store in a graph, whose missing constraints and indexes are created.
   *
   * @param driver used, and left open
   */
  public static Neo4jPropagationStore open(Driver driver, Neo4jSettings settings) {
    Cypher cypher = new Cypher(driver, settings);
    GraphSchema.create(cypher, settings.timeout());
    return new Neo4jPropagationStore(cypher);
  }

  @Override
  public void save(List<StoredPropagation> propagations) {
    SortedSet<String> platforms = new TreeSet<>(Utf8Order.ASCENDING);
    List<Value> rows = new ArrayList<>(propagations.size());
    for (StoredPropagation propagation : propagations) {
      platforms.add(propagation.event().sourcePlatform());
      platforms.add(propagation.event().targetPlatform());
      rows.add(PropagationMapping.row(propagation));
    }
    cypher.write(
        List.of(GraphSchema.platforms(platforms), new Query(SAVE, parameters("rows", rows))),
        Neo4jPropagationStore::requireNoneTaken);
  }

  private static boolean requireNoneTaken(List<Record> answer) {
    Value taken = answer.get(0).get("taken");
    if (!taken.isNull()) {
      throw new IllegalStateException(
          "An event id must stand for one event, but "
              + taken.asString()
              + " is taken by another\nGive the event an id of its own.");
    }
    return true;
  }

  @Override
  public void forEach(Instant from, Instant to, Consumer<? super StoredPropagation> action) {
    Instant next = from;
    List<StoredPropagation> page;
    do {
      page = page(SINCE, parameters("from", time(next), "to", time(to), "page", cypher.page()));
      page.forEach(action);
      if (isFull(page)) {
        next = restOfSecond(page, action);
      }
    } while (isFull(page));
  }

  /** Hands over what follows a full page within its last second, and returns the next second. */
  private Instant restOfSecond(
      List<StoredPropagation> full, Consumer<? super StoredPropagation> action) {
    List<StoredPropagation> page = full;
    Instant second = last(full).at();
    while (isFull(page)) {
      Value after = parameters("at", time(second), "id", last(page).id(), "page", cypher.page());
      page = page(REST_OF_SECOND, after);
      page.forEach(action);
    }
    return second.plusSeconds(1);
  }

  private List<StoredPropagation> page(String query, Value parameters) {
    return cypher.read(new Query(query, parameters), PropagationMapping::propagation);
  }

  private boolean isFull(List<StoredPropagation> page) {
    return page.size() == cypher.page();
  }

  private static PropagationEvent last(List<StoredPropagation> page) {
    return page.get(page.size() - 1).event();
  }

  @Override
  public List<CoPropagator> coPropagators(String contentId, Instant asOf, Duration window) {
    if (window.isNegative() || window.isZero()) {
      throw new InvalidValueException("window", "be above 0", window);
    }
    Value parameters =
        parameters("content", contentId, "after", time(asOf.minus(window)), "asOf", time(asOf));
    List<CoPropagator> found =
        cypher.read(
            new Query(CO_PROPAGATORS, parameters),
            row ->
                new CoPropagator(
                    row.get("user").asString(),
                    row.get("events").asLong(),
                    instant(row.get("first")),
                    instant(row.get("last"))));
    return found.stream()
        .sorted(Comparator.comparing(CoPropagator::user, Utf8Order.ASCENDING))
        .toList();
  }
}
