package io.echolayer.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One real server for all tests of a JVM, and a schema of its own for each that asks. */
final class TestServer {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private TestServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A schema without tables. */
  static PGSimpleDataSource emptySchema() {
    String schema = "test" + SCHEMAS.incrementAndGet();
    execute(SERVER.getPostgresDatabase(), "CREATE SCHEMA " + schema);
    PGSimpleDataSource source = (PGSimpleDataSource) SERVER.getPostgresDatabase();
    source.setCurrentSchema(schema);
    return source;
  }

  /** A schema with EchoLayer's tables, all empty. */
  static DataSource migratedSchema() {
    DataSource source = emptySchema();
    EchoPostgres.of(source).migrate();
    return source;
  }

  /** EchoLayer in a schema of its own. */
  static EchoPostgres open() {
    return EchoPostgres.of(migratedSchema());
  }

  static void execute(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
