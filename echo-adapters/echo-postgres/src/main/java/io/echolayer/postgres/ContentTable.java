package io.echolayer.postgres;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Names;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions to the tables about content, and what the caller knows of it beside the signals. */
public final class ContentTable {
  private static final String STATISTICS =
      """
      SELECT count(*), count(DISTINCT source_id), count(DISTINCT target_id),
        count(*) FILTER (WHERE source_platform <> target_platform),
        sum(weight ORDER BY happened_at, event_id),
        extract(epoch FROM min(happened_at))::int8, extract(epoch FROM max(happened_at))::int8
      FROM propagation
      WHERE content_id = ? AND happened_at >= to_timestamp(?) AND happened_at < to_timestamp(?)
      HAVING count(*) > 0""";

  private static final String DESCRIBE =
      """
      INSERT INTO content AS there (content_id, tags, platform_metadata)
      VALUES (?, ?::text[], ?::jsonb)
      ON CONFLICT (content_id) DO UPDATE SET
        tags = excluded.tags, platform_metadata = excluded.platform_metadata""";

  private final Database writes;
  private final Database reads;

  ContentTable(Database writes, Database reads) {
    this.writes = writes;
    this.reads = reads;
  }

  /**
   * The leaderboard of active items: highest index first, ties by content id.
   *
   * @param touchedSince an item is active if its last interaction, or else its publication, is not
   *     before this; the document's window is 30 days
   * @param after the last of the page before, or null to begin with the first
   * @param limit how many at most, above 0
   */
  public List<ScoredContent> active(
      Instant touchedSince, @Nullable ScoredContent after, int limit) {
    String behind = after == null ? "" : " AND (-echo_index, content_id) > (-?::float8, ?)";
    return reads.read(
        connection -> {
          try (Query query =
              Query.of(
                  connection,
                  "SELECT content_id, echo_index FROM content"
                      + " WHERE echo_index IS NOT NULL"
                      + " AND coalesce(last_interaction_at, created_at) >= to_timestamp(?)"
                      + behind
                      + " ORDER BY -echo_index, content_id LIMIT ?")) {
            query.second(touchedSince);
            if (after != null) {
              query.real(after.echoIndex()).text(after.contentId());
            }
            return query
                .whole(limit)
                .list(row -> new ScoredContent(row.getString(1), row.getDouble(2)));
          }
        });
  }

  /** How an item spread in [from, to), or nothing if it did not. */
  public Optional<PropagationStatistics> propagation(String contentId, Instant from, Instant to) {
    return reads.read(
        connection -> {
          try (Query query = Query.of(connection, STATISTICS)) {
            return query
                .text(contentId)
                .second(from)
                .second(to)
                .first(
                    row ->
                        new PropagationStatistics(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getDouble(5),
                            Instant.ofEpochSecond(row.getLong(6)),
                            Instant.ofEpochSecond(row.getLong(7))));
          }
        });
  }

  /**
   * Sets an item's tags and the metadata that its platform gives; what was there goes.
   *
   * @param metadata one JSON object
   * @throws InvalidValueException if it is none, or the id or a tag is refused
   */
  public void describe(String contentId, Collection<String> tags, String metadata) {
    Names.id("contentId", contentId);
    String canonical = JsonObject.parse(metadata).canonical();
    writes.write(
        connection -> {
          try (Query query = Query.of(connection, DESCRIBE)) {
            return query.text(contentId).texts(tags).text(canonical).update();
          }
        });
  }

  /** The items with a tag, by content id. */
  public List<String> tagged(String tag) {
    return reads.read(
        connection -> {
          try (Query query =
              Query.of(
                  connection,
                  "SELECT content_id FROM content WHERE tags <> '{}' AND tags @> ?::text[] ORDER BY content_id")) {
            return query.texts(List.of(tag)).list(row -> row.getString(1));
          }
        });
  }

  /**
   * The items whose metadata holds every member of {@code metadata}, by content id.
   *
   * @param metadata one JSON object
   * @throws InvalidValueException if it is none
   */
  public List<String> withMetadata(String metadata) {
    String canonical = JsonObject.parse(metadata).canonical();
    return reads.read(
        connection -> {
          try (Query query =
              Query.of(
                  connection,
                  "SELECT content_id FROM content"
                      + " WHERE platform_metadata <> '{}' AND platform_metadata @> ?::jsonb"
                      + " ORDER BY content_id")) {
            return query.text(canonical).list(row -> row.getString(1));
          }
        });
  }
}
