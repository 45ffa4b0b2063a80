package io.echolayer.postgres;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the current schema to this version: numbered SQL, each run once, in order, in one
 * transaction, by one migrator at a time. What was run is kept with the SHA-256 of its text.
 */
record Migrations(Database database) {
  static final List<String> ALL =
      List.of("001-scores", "002-users", "003-epochs", "004-ledger", "005-settlement");

  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS echo_schema (
        name       text COLLATE "C" PRIMARY KEY,
        checksum   text        NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
      )""";

  private record Applied(String name, String checksum) {}

  /** Returns the names of those that were run now. */
  List<String> run() {
    return database.writeAlone("schema", Migrations::migrate);
  }

  private static List<String> migrate(Connection connection) throws SQLException {
    execute(connection, TABLE);
    List<Applied> applied = applied(connection);
    applied.forEach(Migrations::requireUnchanged);
    List<String> run = new ArrayList<>(ALL);
    run.removeAll(applied.stream().map(Applied::name).toList());
    for (String name : run) {
      execute(connection, text(name));
      try (Query query =
          Query.of(connection, "INSERT INTO echo_schema (name, checksum) VALUES (?, ?)")) {
        query.text(name).text(checksum(name)).update();
      }
    }
    return run;
  }

  private static List<Applied> applied(Connection connection) throws SQLException {
    try (Query query = Query.of(connection, "SELECT name, checksum FROM echo_schema")) {
      return query.list(row -> new Applied(row.getString(1), row.getString(2)));
    }
  }

  private static void requireUnchanged(Applied applied) {
    if (!ALL.contains(applied.name())) {
      throw new IllegalStateException(
          "The schema must not be newer than this library, but has "
              + applied.name()
              + "\nUse the version of the library that made it, or a later one.");
    }
    if (!applied.checksum().equals(checksum(applied.name()))) {
      throw new IllegalStateException(
          "Migration "
              + applied.name()
              + " must be the one that was run, but its text is another"
              + "\nA migration is never changed once it was released; add one behind it.");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String checksum(String name) {
    return Hashing.sha256().hashString(text(name), StandardCharsets.UTF_8).toString();
  }

  private static String text(String name) {
    try {
      return Resources.toString(
          Resources.getResource(Migrations.class, name + ".sql"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
