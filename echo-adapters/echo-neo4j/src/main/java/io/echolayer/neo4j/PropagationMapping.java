package io.echolayer.neo4j;

import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.store.StoredPropagation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/** Propagations as parameters of Cypher and as rows of its answers. */
final class PropagationMapping {
  private PropagationMapping() {}

  /**
   * The ends, the id, what of the event the relationship keeps ({@code fact}), and the measures.
   */
  static Value row(StoredPropagation propagation) {
    PropagationEvent event = propagation.event();
    return Values.parameters(
        "id", event.id(),
        "source", event.source(),
        "content", event.contentId(),
        "fact",
            Values.parameters(
                "target", event.target(),
                "timestamp", time(event.at()),
                "platform", event.sourcePlatform(),
                "target_platform", event.targetPlatform(),
                "strength", event.strength()),
        "measures",
            Values.parameters(
                "weight", propagation.weight(),
                "interaction_type", propagation.interactionType(),
                "engagement_metrics", EngagementText.write(propagation.engagement()),
                "boost_applied", propagation.boostApplied()));
  }

  /**
   * The propagation of a row with {@code source}, {@code content} and the relationship {@code p}.
   */
  static StoredPropagation propagation(Record row) {
    Value kept = row.get("p");
    return new StoredPropagation(
        new PropagationEvent(
            kept.get("event_id").asString(),
            row.get("content").asString(),
            row.get("source").asString(),
            kept.get("target").asString(),
            instant(kept.get("timestamp")),
            kept.get("platform").asString(),
            kept.get("target_platform").asString(),
            kept.get("strength").asDouble()),
        kept.get("weight").asDouble(),
        kept.get("interaction_type").asString(),
        EngagementText.read(kept.get("engagement_metrics")),
        kept.get("boost_applied").asDouble());
  }

  static ZonedDateTime time(Instant instant) {
    return instant.atZone(ZoneOffset.UTC);
  }

  static Instant instant(Value time) {
    return time.asZonedDateTime().toInstant();
  }
}
