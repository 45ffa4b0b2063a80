package io.echolayer.benchmarks.postgres;

import static io.echolayer.benchmarks.postgres.Stopwatches.medianSeconds;
import static io.echolayer.benchmarks.postgres.Stopwatches.require;
import static io.echolayer.benchmarks.postgres.Stopwatches.seconds;

import io.echolayer.postgres.EchoPostgres;
import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.rewards.statistics.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Pages of a leaderboard of a million users. */
final class LeaderboardLoad {
  private static final int USERS = 1_000_000;
  private static final int PAGE = 50;
  private static final int TIMES = 201;

  private LeaderboardLoad() {}

  static void run(DataSource source) throws Exception {
    Sql.execute(
        source,
        "INSERT INTO users (user_id, echo_score) SELECT 'user-' || i, (i * 7919 % 1000003) / 1000.0"
            + " FROM generate_series(1::bigint, "
            + USERS
            + ") AS i");
    Sql.execute(source, "VACUUM ANALYZE users");
    EchoPostgres postgres = EchoPostgres.of(source);
    Leaderboard<Double> board = postgres.echoScoreLeaderboard();
    Place<Double> middle = middle(source, board);
    List<Place<Double>> page = board.page(middle, PAGE);
    require(
        page.size() == PAGE && page.get(0).position() == middle.position() + 1,
        "a page must go on behind the one before");
    require(page.get(0).equals(board.place(page.get(0).user())), "a page must be counted right");
    double top = medianSeconds(TIMES, () -> board.page(null, PAGE));
    double deep = medianSeconds(TIMES, () -> board.page(middle, PAGE));
    double offset = medianSeconds(11, () -> byOffset(source));
    double place = medianSeconds(11, () -> board.place(page.get(0).user()));
    double refresh = seconds(postgres::refreshRanks);
    System.out.printf(
        "leaderboard of %,d: first page %.2f ms, page in the middle %.2f ms (by OFFSET %.2f ms, %.0f"
            + " times), a place in the middle %.1f ms, all ranks refreshed in %.1f s%n",
        USERS, 1e3 * top, 1e3 * deep, 1e3 * offset, offset / deep, 1e3 * place, refresh);
  }

  private static Place<Double> middle(DataSource source, Leaderboard<Double> board)
      throws Exception {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT user_id FROM users WHERE echo_score <= 500"
                    + " ORDER BY -echo_score, user_id LIMIT 1")) {
      row.next();
      Place<Double> place = board.place(row.getString(1));
      if (place == null) {
        throw new IllegalStateException("A user of the table must have a place");
      }
      return place;
    }
  }

  private static Object byOffset(DataSource source) throws Exception {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT user_id, echo_score FROM users WHERE echo_score IS NOT NULL"
                    + " ORDER BY -echo_score, user_id OFFSET "
                    + USERS / 2
                    + " LIMIT "
                    + PAGE)) {
      int read = 0;
      while (rows.next()) {
        read++;
      }
      return read;
    }
  }
}
