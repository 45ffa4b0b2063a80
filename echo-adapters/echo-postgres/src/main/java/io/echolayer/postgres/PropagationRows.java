package io.echolayer.postgres;

import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.loop.Hop;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.snapshot.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes the propagations that an epoch was the first to see, and removes those taken back. */
final class PropagationRows {
  private static final String UPSERT =
      """
      INSERT INTO propagation (event_id, content_id, source_id, target_id,
        source_platform, target_platform, happened_at, recorded_at, weight)
      SELECT event_id, content_id, source, target, source_platform, target_platform,
        to_timestamp(happened), to_timestamp(recorded), weight
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::int8[], ?::int8[], ?::float8[])
        AS given (event_id, content_id, source, target, source_platform, target_platform,
          happened, recorded, weight)
      WHERE NOT EXISTS (
        SELECT 1 FROM retraction WHERE retraction.event_id = given.event_id COLLATE "C")
      ON CONFLICT (event_id) DO UPDATE SET weight = excluded.weight""";

  private static final String RETRACT =
      """
      WITH known AS (
        INSERT INTO retraction SELECT unnest(?::text[]) ON CONFLICT DO NOTHING)
      DELETE FROM propagation WHERE event_id = ANY(?)""";

  private PropagationRows() {}

  static void save(Connection connection, Epoch epoch) throws SQLException {
    Snapshot snapshot = epoch.snapshot();
    remove(connection, snapshot.retracted());
    Map<String, Instant> recorded = new HashMap<>();
    snapshot
        .events(EchoEvent.Propagation.class)
        .forEach(share -> recorded.put(share.id(), share.stamp().recorded()));
    List<Hop> hops =
        snapshot.items().stream()
            .flatMap(item -> item.loop().paths().stream())
            .flatMap(path -> path.hops().stream())
            .filter(hop -> recorded.containsKey(hop.event().id()))
            .sorted(Comparator.comparing(Hop::event, PropagationEvent.ORDER))
            .toList();
    List<PropagationEvent> events = hops.stream().map(Hop::event).toList();
    try (Query query = Query.of(connection, UPSERT)) {
      query
          .texts(events.stream().map(PropagationEvent::id).toList())
          .texts(events.stream().map(PropagationEvent::contentId).toList())
          .texts(events.stream().map(PropagationEvent::source).toList())
          .texts(events.stream().map(PropagationEvent::target).toList())
          .texts(events.stream().map(PropagationEvent::sourcePlatform).toList())
          .texts(events.stream().map(PropagationEvent::targetPlatform).toList())
          .wholes(events.stream().mapToLong(event -> event.at().getEpochSecond()).toArray())
          .wholes(
              events.stream()
                  .map(event -> recorded.get(event.id()))
                  .filter(Objects::nonNull)
                  .mapToLong(Instant::getEpochSecond)
                  .toArray())
          .reals(hops.stream().mapToDouble(Hop::weight).toArray())
          .update();
    }
  }

  private static void remove(Connection connection, Set<String> events) throws SQLException {
    try (Query query = Query.of(connection, RETRACT)) {
      query.texts(events).texts(events).update();
    }
  }
}
