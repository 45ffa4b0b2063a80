package io.echolayer.postgres;

import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.pool.ClaimOutcome;
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
    List<ClaimOutcome> outcomes = epoch.outcomes();
    List<@Nullable String> contents = new ArrayList<>();
    outcomes.forEach(outcome -> contents.add(outcome.claim().content()));
    try (Query query = Query.of(connection, INSERT)) {
      query
          .second(epoch.settings().interval().from())
          .texts(texts(outcomes, Claim::id))
          .texts(texts(outcomes, Claim::user))
          .texts(contents)
          .texts(texts(outcomes, Claim::rule))
          .texts(texts(outcomes, claim -> claim.pool().id()))
          .wholes(outcomes.stream().mapToLong(s -> s.claim().at().getEpochSecond()).toArray())
          .wholes(outcomes.stream().mapToLong(s -> s.claim().units()).toArray())
          .wholes(outcomes.stream().mapToLong(ClaimOutcome::paid).toArray())
          .wholes(outcomes.stream().mapToLong(ClaimOutcome::queued).toArray())
          .update();
    }
  }

  private static List<String> texts(List<ClaimOutcome> outcomes, Function<Claim, String> member) {
    return outcomes.stream().map(ClaimOutcome::claim).map(member).toList();
  }
}
