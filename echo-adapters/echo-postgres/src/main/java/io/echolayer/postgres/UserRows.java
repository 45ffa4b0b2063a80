package io.echolayer.postgres;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.snapshot.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes what an epoch knows of users. A later epoch's words stay. */
final class UserRows {
  private static final String UPSERT =
      """
      INSERT INTO users AS there (user_id, wallet_address, influence_score, echo_score, as_of)
      SELECT user_id, wallet, influence, echo_score::float8, to_timestamp(?)
      FROM unnest(?::text[], ?::text[], ?::float8[], ?::text[])
        AS given (user_id, wallet, influence, echo_score)
      ON CONFLICT (user_id) DO UPDATE SET
        wallet_address = excluded.wallet_address,
        influence_score = excluded.influence_score,
        echo_score = excluded.echo_score,
        as_of = excluded.as_of
      WHERE there.as_of IS NULL OR there.as_of <= excluded.as_of""";

  /** Sums anew, so that an epoch that is saved again adds nothing. */
  private static final String EARNED =
      """
      UPDATE users SET total_rewards = earned.units
      FROM (SELECT user_id, sum(paid_units) AS units FROM rewards
        WHERE user_id = ANY(?) GROUP BY user_id) AS earned
      WHERE users.user_id = earned.user_id""";

  private static final String RANKS =
      """
      UPDATE users SET rank = ranked.rank
      FROM (SELECT user_id,
          CASE WHEN echo_score IS NOT NULL THEN rank() OVER (ORDER BY -echo_score) END AS rank
        FROM users) AS ranked
      WHERE users.user_id = ranked.user_id AND users.rank IS DISTINCT FROM ranked.rank""";

  private UserRows() {}

  static void save(Connection connection, Epoch epoch) throws SQLException {
    Snapshot snapshot = epoch.snapshot();
    Map<String, Double> scores = snapshot.echoScores();
    SortedSet<String> users = users(epoch);
    List<@Nullable String> wallets = new ArrayList<>();
    List<@Nullable String> echoScores = new ArrayList<>();
    for (String user : users) {
      EchoEvent.@Nullable User profile = snapshot.profile(user);
      @Nullable Wallet wallet = profile == null ? null : profile.wallet();
      wallets.add(wallet == null ? null : wallet.address());
      @Nullable Double score = scores.get(user);
      echoScores.add(score == null ? null : score.toString());
    }
    try (Query query = Query.of(connection, UPSERT)) {
      query
          .second(snapshot.interval().to())
          .texts(users)
          .texts(wallets)
          .reals(users.stream().mapToDouble(snapshot::influence).toArray())
          .texts(echoScores)
          .update();
    }
  }

  /** Of those whom the epoch paid. */
  static void sumEarnings(Connection connection, Epoch epoch) throws SQLException {
    try (Query query = Query.of(connection, EARNED)) {
      query.texts(epoch.payouts().stream().map(Payout::user).toList()).update();
    }
  }

  /** Returns how many users' rank changed. */
  static int refreshRanks(Connection connection) throws SQLException {
    try (Query query = Query.of(connection, RANKS)) {
      return query.update();
    }
  }

  private static SortedSet<String> users(Epoch epoch) {
    SortedSet<String> users = new TreeSet<>(Utf8Order.ASCENDING);
    for (EchoEvent event : epoch.snapshot().allEvents()) {
      users.addAll(event.users());
    }
    for (ClaimOutcome outcome : epoch.outcomes()) {
      users.add(outcome.claim().user());
    }
    return users;
  }
}
