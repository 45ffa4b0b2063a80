package io.echolayer.neo4j;

import static org.neo4j.driver.Values.parameters;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.ruleset.PlatformTransfer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * {@code (:Content)-[:CROSS_PLATFORM]->(:Content)}: at most one link from one content to another
 * for each pair of platforms. Fails with {@link Neo4jStoreException}; safe for use by several
 * threads.
 */
public final class CrossPlatformLinks {
  private static final String SAVE =
      """
      UNWIND $rows AS row
      MERGE (s:Content {id: row.source})
      MERGE (t:Content {id: row.target})
      MERGE (s)-[x:CROSS_PLATFORM {source_platform: row.source_platform,
        target_platform: row.target_platform}]->(t)
      SET x.transfer_weight = row.weight, x.loss_factor = row.loss
      """;

  private static final String FROM =
      """
      MATCH (s:Content {id: $content})-[x:CROSS_PLATFORM]->(t:Content)
      RETURN s.id AS source, t.id AS target, x
      """;

  private static final Comparator<CrossPlatformLink> ORDER =
      Comparator.comparing(CrossPlatformLink::targetContent, Utf8Order.ASCENDING)
          .thenComparing(CrossPlatformLink::sourcePlatform, Utf8Order.ASCENDING)
          .thenComparing(CrossPlatformLink::targetPlatform, Utf8Order.ASCENDING);

  private final Cypher cypher;

  private CrossPlatformLinks(Cypher cypher) {
    this.cypher = cypher;
  }

  /**
   * Links of a graph that {@link Neo4jPropagationStore#open} has prepared.
   *
   * @param driver used, and left open
   */
  public static CrossPlatformLinks of(Driver driver, Neo4jSettings settings) {
    return new CrossPlatformLinks(new Cypher(driver, settings));
  }

  /** Saves links, all or none; another transfer for a link that is there replaces the old one. */
  public void save(Collection<CrossPlatformLink> links) {
    List<Value> rows = links.stream().map(CrossPlatformLinks::row).toList();
    List<String> platforms =
        links.stream()
            .flatMap(link -> Stream.of(link.sourcePlatform(), link.targetPlatform()))
            .distinct()
            .sorted(Utf8Order.ASCENDING)
            .toList();
    cypher.write(
        List.of(GraphSchema.platforms(platforms), new Query(SAVE, parameters("rows", rows))),
        done -> rows);
  }

  /** The links from a content, by target and platforms in order. */
  public List<CrossPlatformLink> from(String content) {
    return cypher
        .read(new Query(FROM, parameters("content", content)), CrossPlatformLinks::link)
        .stream()
        .sorted(ORDER)
        .toList();
  }

  private static Value row(CrossPlatformLink link) {
    return parameters(
        "source", link.sourceContent(),
        "target", link.targetContent(),
        "source_platform", link.sourcePlatform(),
        "target_platform", link.targetPlatform(),
        "weight", link.transfer().weight(),
        "loss", link.transfer().loss());
  }

  private static CrossPlatformLink link(Record row) {
    Value kept = row.get("x");
    return new CrossPlatformLink(
        row.get("source").asString(),
        row.get("target").asString(),
        kept.get("source_platform").asString(),
        kept.get("target_platform").asString(),
        new PlatformTransfer(
            kept.get("transfer_weight").asDouble(), kept.get("loss_factor").asDouble()));
  }
}
