package io.echolayer.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One real server for all tests of a JVM, and a schema of its own for each that asks. */
final class TestServer {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();
  private static final DataSource POOL = pool();

  private TestServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(SERVER.getPostgresDatabase());
    config.setMaximumPoolSize(20);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  /** A schema without tables, over the pool. */
  static DataSource emptySchema() {
    String schema = "test" + SCHEMAS.incrementAndGet();
    TestSql.execute(POOL, "CREATE SCHEMA " + schema);
    return new SchemaDataSource(POOL, schema);
  }

  /** A schema with EchoLayer's tables, all empty, over the pool. */
  static DataSource migratedSchema() {
    DataSource source = emptySchema();
    EchoPostgres.of(source).migrate();
    return source;
  }

  /** EchoLayer in a schema of its own. */
  static EchoPostgres open() {
    return EchoPostgres.of(migratedSchema());
  }

  /** EchoLayer in a database whose server is gone: nobody listens at its port any more. */
  static EchoPostgres gone() {
    PGSimpleDataSource source = (PGSimpleDataSource) SERVER.getPostgresDatabase();
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      source.setPortNumbers(new int[] {free.getLocalPort()});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return EchoPostgres.of(source);
  }

  /** EchoLayer over a pool that was closed. */
  static EchoPostgres closed() {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(SERVER.getPostgresDatabase());
    pool.setMaximumPoolSize(1);
    pool.close();
    return EchoPostgres.of(pool);
  }

  /** A new connection each time, to the schema of another source. */
  static PGSimpleDataSource unpooled(DataSource schema) {
    PGSimpleDataSource source = (PGSimpleDataSource) SERVER.getPostgresDatabase();
    source.setCurrentSchema(((SchemaDataSource) schema).schema());
    return source;
  }
}
