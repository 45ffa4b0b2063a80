package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.conformance.Vectors;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Epochs in a database. */
@Tag("live")
class StoreTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static EmbeddedPostgres server;
  private static int schemas;

  @TempDir private Path folder;
  private Path log;
  private String store;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void openSchema() throws SQLException {
    log = Vectors.path("epoch/log.ndjson");
    String schema = "cli" + ++schemas;
    execute("CREATE SCHEMA " + schema);
    store =
        "jdbc:postgresql://localhost:%s/postgres?user=postgres&currentSchema=%s"
            .formatted(server.getPort(), schema);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void close(EpochDay day, String... more) {
    day.close(log, folder, options(more)).succeeds();
  }

  private String[] options(String... more) {
    String[] options = new String[4 + more.length];
    System.arraycopy(more, 0, options, 4, more.length);
    options[0] = "--pool";
    options[1] = "20";
    options[2] = "--store";
    options[3] = store;
    return options;
  }

  @Test
  void theStoreSaysWhatTheFoldersSay() {
    EpochDay.ALL.forEach(this::close);
    String folders = Run.of("leaderboard", folder, "--top", "1000").succeeds().out();
    assertThat(Run.of("leaderboard", "--store", store, "--top", "1000").succeeds().out())
        .isEqualTo(folders);
    assertThat(Run.of("leaderboard", "--store", store, "--by", "echo-score").succeeds().out())
        .contains("echo score");
    assertThat(Run.of("audit", "--store", store).succeeds().out()).contains("entries hold");
  }

  @Test
  void closingAgainBooksNothingTwice() {
    EpochDay.ALL.forEach(this::close);
    String audited = Run.of("audit", "--store", store).succeeds().out();
    String leaders = Run.of("leaderboard", "--store", store).succeeds().out();
    for (EpochDay day : EpochDay.ALL) {
      close(day, "--force");
    }
    assertThat(Run.of("audit", "--store", store).succeeds().out()).isEqualTo(audited);
    assertThat(Run.of("leaderboard", "--store", store).succeeds().out()).isEqualTo(leaders);
  }

  @Test
  void whatTheLedgerRefusesHasNoFolder() {
    close(EpochDay.ALL.get(0));
    Path out = folder.resolve("alone");
    Run.of(
            "epoch",
            "--events",
            log,
            "--pool",
            "20",
            "--store",
            store,
            "--out",
            out,
            "--from",
            "2026-01-12T00:00:00Z",
            "--to",
            "2026-01-13T00:00:00Z")
        .isRefused(ExitCode.REFUSED, "leave no gap behind");
    assertThat(out).doesNotExist();
    EpochDay.ALL
        .get(0)
        .close(log, folder, "--pool", "30", "--force", "--store", store)
        .isRefused(ExitCode.REFUSED, "must be entered with the same content");
  }

  @Test
  void aTamperedLedgerIsNotVerified() throws SQLException {
    close(EpochDay.ALL.get(0));
    String schema = "cli" + schemas;
    execute("UPDATE " + schema + ".ledger_balance SET units = units + 1 WHERE type = 'user'");
    Run.of("audit", "--store", store).isRefused(ExitCode.NOT_VERIFIED, "books broken");
  }

  @Test
  void whatCannotBeReachedIsSaidInTwoLines() {
    String nobody = "jdbc:postgresql://localhost:1/postgres?user=u&password=secret";
    Run refused = Run.of("audit", "--store", nobody);
    refused.isRefused(ExitCode.REFUSED, "must be reachable");
    assertThat(refused.err()).doesNotContain("secret");
    Run.of("audit", "--store", "mysql://x").isRefused(ExitCode.REFUSED, "--store must be jdbc:");
    Run.of("audit").isRefused(ExitCode.REFUSED, "DIR and --store");
    Run.of("leaderboard", folder, "--store", store).isRefused(ExitCode.REFUSED, "but was both");
    Run.of("leaderboard", "--store", store).isRefused(ExitCode.REFUSED, "must hold an epoch");
  }
}
