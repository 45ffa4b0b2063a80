package io.echolayer.postgres;

import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.pool.Settlement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what became of each claim in an epoch. */
final class RewardRows {
  private static final String INSERT =
      """
      INSERT INTO rewards (epoch, claim_id, user_id, content_id, rule, pool, claimed_at,
        units, paid_units, queued_units)
      SELECT to_timestamp(?), claim_id, user_id, content_id, rule, pool, to_timestamp(claimed),
        units, paid, queued
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[],
        ?::int8[], ?::int8[], ?::int8[])
        AS given (claim_id, user_id, content_id, rule, pool, claimed, units, paid, queued)""";

  private RewardRows() {}

  /** Whatever was there of the epoch goes. */
  static void save(Connection connection, Epoch epoch) throws SQLException {
    try (Query query = Query.of(connection, "DELETE FROM rewards WHERE epoch = to_timestamp(?)")) {
      query.second(epoch.settings().interval().from()).update();
    }
    List<Settlement> settlements = epoch.pools().settlements();
    List<@Nullable String> contents = new ArrayList<>();
    settlements.forEach(settlement -> contents.add(settlement.claim().content()));
    try (Query query = Query.of(connection, INSERT)) {
      query
          .second(epoch.settings().interval().from())
          .texts(texts(settlements, Claim::id))
          .texts(texts(settlements, Claim::user))
          .texts(contents)
          .texts(texts(settlements, Claim::rule))
          .texts(texts(settlements, claim -> claim.pool().id()))
          .wholes(settlements.stream().mapToLong(s -> s.claim().at().getEpochSecond()).toArray())
          .wholes(settlements.stream().mapToLong(s -> s.claim().units()).toArray())
          .wholes(settlements.stream().mapToLong(Settlement::paid).toArray())
          .wholes(settlements.stream().mapToLong(Settlement::queued).toArray())
          .update();
    }
  }

  private static List<String> texts(List<Settlement> settlements, Function<Claim, String> member) {
    return settlements.stream().map(Settlement::claim).map(member).toList();
  }
}
