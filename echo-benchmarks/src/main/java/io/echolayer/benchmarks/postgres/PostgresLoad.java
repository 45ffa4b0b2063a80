package io.echolayer.benchmarks.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.echolayer.postgres.EchoPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Inserts into the history, appends to the ledger and pages of the leaderboard, on a server that
 * flushes what it commits. Each is held to what must come out before it is timed, and printed with
 * its ratio to the same work done barely: the same rows copied without keys, a page by OFFSET. It
 * needs two idle cores, one for the server and one for the client.
 *
 * <p>Run: {@code java -cp
 * 'echo-benchmarks/target/echo-benchmarks-….jar:echo-benchmarks/target/lib/*'
 * io.echolayer.benchmarks.postgres.PostgresLoad}.
 */
public final class PostgresLoad {
  private static final List<String> ALL = List.of("history", "ledger", "leaderboard");
  private static final Duration START = Duration.ofMinutes(2);

  private PostgresLoad() {}

  /** Runs the loads that {@code args} name, or all: history, ledger, leaderboard. */
  public static void main(String[] args) throws Exception {
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setPGStartupWait(START)
                .start();
        HikariDataSource pool = new HikariDataSource(config(server.getPostgresDatabase()))) {
      EchoPostgres.of(pool).migrate();
      List<String> loads = args.length == 0 ? ALL : List.of(args);
      if (loads.contains("history")) {
        HistoryLoad.run(pool);
      }
      if (loads.contains("ledger")) {
        LedgerLoad.run(pool);
      }
      if (loads.contains("leaderboard")) {
        LeaderboardLoad.run(pool);
      }
    }
  }

  private static HikariConfig config(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    return config;
  }
}
