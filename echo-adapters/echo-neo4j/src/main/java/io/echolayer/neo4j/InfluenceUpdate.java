package io.echolayer.neo4j;

import static io.echolayer.neo4j.PropagationMapping.time;
import static org.neo4j.driver.Values.parameters;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.influence.NetworkInfluence;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Writes the {@link NetworkInfluence} of users to their nodes: {@code network_influence} as the
 * formula gives it, {@code influence_score} clamped to [0, 1], and {@code influence_as_of}. The
 * graph hands over weights in the order of events, so that the numbers have the bits of the pure
 * function.
 *
 * <p>Users who passed nothing on stay as they are. An update that is cut off is completed by
 * running it again. Fails with {@link Neo4jStoreException}; safe for use by several threads.
 */
public final class InfluenceUpdate {
  private static final String WEIGHTS =
      """
      RETURN u.id AS user, COLLECT {
        MATCH (u)-[p:PROPAGATED]->() WHERE p.timestamp <= $asOf
        RETURN p.weight ORDER BY p.timestamp, p.event_id
      } AS weights
      """;

  private static final String WEIGHTS_OF_ONE = "MATCH (u:User {id: $user}) " + WEIGHTS;

  private static final String WEIGHTS_OF_PAGE =
      "MATCH (u:User) WHERE u.id > $after WITH u ORDER BY u.id LIMIT $page " + WEIGHTS;

  private static final String WRITE =
      """
      UNWIND $rows AS row
      MATCH (u:User {id: row.user})
      SET u.network_influence = row.influence, u.influence_score = row.score,
        u.influence_as_of = $asOf
      """;

  private static final String SCORES =
      """
      UNWIND $users AS id
      MATCH (u:User {id: id}) WHERE u.influence_score IS NOT NULL
      RETURN u.id AS user, u.influence_score AS score
      """;

  private final Cypher cypher;
  private final PropagationRules rules;

  private InfluenceUpdate(Cypher cypher, PropagationRules rules) {
    this.cypher = cypher;
    this.rules = rules;
  }

  /**
   * Updates of a graph that {@link Neo4jPropagationStore#open} has prepared.
   *
   * @param driver used, and left open
   */
  public static InfluenceUpdate of(Driver driver, Neo4jSettings settings, PropagationRules rules) {
    return new InfluenceUpdate(new Cypher(driver, settings), rules);
  }

  /**
   * Updates one user from the events up to and including {@code asOf}.
   *
   * @return the new influence, or null if the user passed nothing on
   */
  public @Nullable NetworkInfluence update(String user, Instant asOf) {
    List<Weights> found =
        cypher.read(
            new Query(WEIGHTS_OF_ONE, parameters("user", user, "asOf", time(asOf))), Weights::of);
    return write(found, asOf).get(user);
  }

  /**
   * Updates all users in pages, each a transaction, from the events up to and including {@code
   * asOf}. A page holds one number for each event of its users.
   *
   * @return how many users were updated
   */
  public long updateAll(Instant asOf) {
    long updated = 0;
    List<Weights> page = page("", asOf);
    while (!page.isEmpty()) {
      updated += write(page, asOf).size();
      page = page(page.get(page.size() - 1).user(), asOf);
    }
    return updated;
  }

  /** The clamped influence of those {@code users} who have one, by user. */
  public SortedMap<String, Double> scores(Collection<String> users) {
    SortedMap<String, Double> scores = new TreeMap<>(Utf8Order.ASCENDING);
    cypher
        .read(new Query(SCORES, parameters("users", List.copyOf(users))), row -> row)
        .forEach(row -> scores.put(row.get("user").asString(), row.get("score").asDouble()));
    return Collections.unmodifiableSortedMap(scores);
  }

  private List<Weights> page(String after, Instant asOf) {
    Value parameters = parameters("after", after, "page", cypher.page(), "asOf", time(asOf));
    return cypher.read(new Query(WEIGHTS_OF_PAGE, parameters), Weights::of);
  }

  private SortedMap<String, NetworkInfluence> write(List<Weights> weights, Instant asOf) {
    SortedMap<String, NetworkInfluence> influences = new TreeMap<>(Utf8Order.ASCENDING);
    for (Weights of : weights) {
      if (!of.weights().isEmpty()) {
        influences.put(of.user(), NetworkInfluence.ofWeights(of.weights(), rules));
      }
    }
    List<Value> rows =
        influences.entrySet().stream()
            .map(
                of ->
                    parameters(
                        "user", of.getKey(),
                        "influence", of.getValue().influence(),
                        "score", of.getValue().clamped()))
            .toList();
    Query query = new Query(WRITE, parameters("rows", rows, "asOf", time(asOf)));
    return cypher.write(List.of(query), done -> influences);
  }

  /** The weights of a user's events, in order. */
  private record Weights(String user, List<Double> weights) {
    static Weights of(Record row) {
      return new Weights(row.get("user").asString(), row.get("weights").asList(Value::asDouble));
    }
  }
}
