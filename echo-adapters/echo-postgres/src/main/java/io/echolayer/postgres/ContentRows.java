package io.echolayer.postgres;

import io.echolayer.core.store.StoredScore;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.snapshot.Item;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes what an epoch knows of content items. A later epoch's words stay. */
final class ContentRows {
  private static final String FACTS =
      """
      UPDATE content SET
        creator_id = given.creator,
        platform = given.platform,
        created_at = to_timestamp(given.created),
        last_interaction_at = to_timestamp(given.touched),
        propagation_count = given.propagations
      FROM unnest(?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[], ?::int8[])
        AS given (content_id, creator, platform, created, touched, propagations)
      WHERE content.content_id = given.content_id COLLATE "C" AND content.as_of = to_timestamp(?)""";

  /** Sums anew, so that an epoch that is saved again adds nothing. */
  private static final String EARNED =
      """
      UPDATE content SET total_rewards = earned.units
      FROM (SELECT content_id, sum(paid_units) AS units FROM rewards
        WHERE content_id = ANY(?) GROUP BY content_id) AS earned
      WHERE content.content_id = earned.content_id""";

  private ContentRows() {}

  static void save(Connection connection, Epoch epoch) throws SQLException {
    Collection<Item> items = epoch.snapshot().items();
    ScoreRows.save(
        connection,
        items.stream()
            .map(Item::score)
            .map(score -> StoredScore.of(score).withCalculation(score.breakdown().json()))
            .toList());
    try (Query query = Query.of(connection, FACTS)) {
      query
          .texts(items.stream().map(Item::id).toList())
          .texts(items.stream().map(Item::creator).toList())
          .texts(items.stream().map(item -> item.publication().platform()).toList())
          .wholes(items.stream().mapToLong(i -> i.publication().at().getEpochSecond()).toArray())
          .wholes(items.stream().mapToLong(ContentRows::lastInteraction).toArray())
          .wholes(items.stream().mapToLong(item -> item.loop().events()).toArray())
          .second(epoch.snapshot().interval().to())
          .update();
    }
  }

  /** Of those that the epoch paid for. */
  static void sumEarnings(Connection connection, Epoch epoch) throws SQLException {
    List<String> paid =
        epoch.outcomes().stream()
            .filter(outcome -> outcome.paid() > 0)
            .map(ClaimOutcome::claim)
            .map(Claim::content)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    try (Query query = Query.of(connection, EARNED)) {
      query.texts(paid).update();
    }
  }

  private static long lastInteraction(Item item) {
    Optional<Instant> last = item.score().signals().lastInteractionAt();
    return last.orElse(item.publication().at()).getEpochSecond();
  }
}
