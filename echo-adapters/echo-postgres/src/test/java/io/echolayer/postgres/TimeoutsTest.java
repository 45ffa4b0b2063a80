package io.echolayer.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.StoredScore;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.ledger.EpochBooks;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** Whatever hangs ends in an error. Without its time-out each test would hang until JUnit's. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("live")
class TimeoutsTest {
  private static final Timeouts SHORT =
      Timeouts.DEFAULT
          .withStatement(Duration.ofSeconds(4))
          .withLock(Duration.ofSeconds(1))
          .withNetwork(Duration.ofSeconds(6));

  @Test
  void aLockThatIsHeldIsNotWaitedForForEver() throws Exception {
    DataSource source = TestServer.migratedSchema();
    try (Connection other = source.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "SELECT pg_advisory_xact_lock(hashtext(current_schema()), hashtext('echolayer ledger'))");
      assertThatExceptionOfType(PostgresStoreException.class)
          .isThrownBy(() -> EpochBooks.of(hasty(source).ledger()).enter(day()))
          .withMessageContaining("A lock must be free")
          .matches(e -> e.sqlState().equals("55P03"));
      other.rollback();
    }
    EpochBooks.of(hasty(source).ledger()).enter(day());
    assertThat(hasty(source).ledger().audit().firstBreak()).isNull();
  }

  @Test
  void aRowThatIsHeldIsNotWaitedForForEver() throws Exception {
    DataSource source = TestServer.migratedSchema();
    StoredScore score =
        StoredScore.of(new ScoreKey("c", TestDays.START, "5".repeat(64)), field -> 0);
    hasty(source).scores().save(List.of(score));
    try (Connection other = source.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT 1 FROM content FOR UPDATE");
      assertThatExceptionOfType(PostgresStoreException.class)
          .isThrownBy(() -> hasty(source).scores().save(List.of(score)))
          .withMessageContaining("A lock must be free");
      other.rollback();
    }
  }

  @Test
  void aStatementThatTakesTooLongIsStopped() {
    Database database = new Database(TestServer.emptySchema(), SHORT);
    assertThatExceptionOfType(PostgresStoreException.class)
        .isThrownBy(
            () ->
                database.read(
                    connection -> {
                      try (Query query = Query.of(connection, "SELECT pg_sleep(50)")) {
                        return query.list(row -> 1);
                      }
                    }))
        .withMessageContaining("must end within its time-out");
  }

  @Test
  void aServerThatStopsAnsweringIsLeft() throws Exception {
    Database database = new Database(TestServer.unpooled(TestServer.migratedSchema()), SHORT);
    AtomicLong stopped = new AtomicLong();
    try {
      assertThatExceptionOfType(PostgresStoreException.class)
          .isThrownBy(
              () ->
                  database.write(
                      connection -> {
                        stopped.set(backend(connection));
                        Signal.STOP.send(stopped.get());
                        return backend(connection);
                      }))
          .withMessageContaining("must be reachable");
    } finally {
      Signal.CONT.send(stopped.get());
    }
  }

  @Test
  void aServerThatNeverSpeaksIsLeftByTheDataSource() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setServerNames(new String[] {silent.getInetAddress().getHostAddress()});
      source.setPortNumbers(new int[] {silent.getLocalPort()});
      source.setUser("postgres");
      source.setLoginTimeout(2);
      assertThatExceptionOfType(PostgresStoreException.class)
          .isThrownBy(() -> EchoPostgres.of(source).ledger().head())
          .withMessageContaining("must be reachable");
    }
  }

  @Test
  void aConnectionIsGivenBackAsItWas() throws Exception {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setDataSource(TestServer.unpooled(TestServer.migratedSchema()));
      pool.setMaximumPoolSize(1);
      new Database(pool, SHORT).read(c -> 1);
      requireAsNew(pool);
    }
  }

  private static void requireAsNew(DataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.getNetworkTimeout()).isEqualTo(0);
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(connection.isReadOnly()).isFalse();
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SHOW statement_timeout")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo("0");
      }
    }
  }

  @Test
  void timeoutsAreChecked() {
    Duration second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timeouts.DEFAULT.withStatement(second).withNetwork(second))
        .withMessageContaining("network must be longer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timeouts.DEFAULT.withLock(Duration.ZERO))
        .withMessageContaining("lock must lie in");
  }

  private static long backend(Connection connection) throws SQLException {
    try (Query query = Query.of(connection, "SELECT pg_backend_pid()")) {
      return query.list(row -> row.getLong(1)).get(0);
    }
  }

  private static Epoch day() {
    return TestDays.of(1, 20).get(0);
  }

  private static EchoPostgres hasty(DataSource source) {
    return EchoPostgres.of(source).withTimeouts(SHORT);
  }
}
