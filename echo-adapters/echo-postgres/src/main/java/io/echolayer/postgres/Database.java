package io.echolayer.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Transactions on a data source, each with its isolation and its time-outs, whatever the pool's
 * defaults are.
 */
record Database(DataSource source, Timeouts timeouts) {
  /** What is done in a transaction. */
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /** One look at one state of the database. */
  <T> T read(Work<T> work) {
    return run("REPEATABLE READ READ ONLY", "", work);
  }

  /** A write whose every statement sees what was committed before it. */
  <T> T write(Work<T> work) {
    return run("READ COMMITTED READ WRITE", "", work);
  }

  /**
   * A write that waits until no other write under the same name runs, and then sees all that those
   * before it did.
   */
  <T> T writeAlone(String name, Work<T> work) {
    return run("READ COMMITTED READ WRITE", lock(name), work);
  }

  private <T> T run(String mode, String lock, Work<T> work) {
    try (Connection connection = source.getConnection()) {
      int network = connection.getNetworkTimeout();
      boolean autoCommit = connection.getAutoCommit();
      connection.setNetworkTimeout(Runnable::run, millis(timeouts.network()));
      connection.setAutoCommit(false);
      try {
        return inTransaction(connection, mode, lock, work);
      } finally {
        if (!connection.isClosed()) {
          connection.setAutoCommit(autoCommit);
          connection.setNetworkTimeout(Runnable::run, network);
        }
      }
    } catch (SQLException e) {
      throw SqlErrors.translate(e);
    }
  }

  private <T> T inTransaction(Connection connection, String mode, String lock, Work<T> work)
      throws SQLException {
    try {
      begin(connection, mode, lock);
      T result = work.run(connection);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      try {
        connection.rollback();
      } catch (SQLException lost) {
        e.addSuppressed(lost);
      }
      throw e;
    }
  }

  /** Commits are flushed even where the server's default is not to. */
  private void begin(Connection connection, String mode, String lock) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET TRANSACTION ISOLATION LEVEL "
              + mode
              + ";SET LOCAL statement_timeout="
              + millis(timeouts.statement())
              + ";SET LOCAL lock_timeout="
              + millis(timeouts.lock())
              + ";SET LOCAL idle_in_transaction_session_timeout="
              + millis(timeouts.network())
              + ";SET LOCAL synchronous_commit=on"
              + lock);
    }
  }

  /** Held until the transaction ends, by whomever holds it in this schema. */
  private static String lock(String name) {
    return ";SELECT pg_advisory_xact_lock(hashtext(current_schema()),hashtext('echolayer "
        + name
        + "'))";
  }

  private static int millis(Duration timeout) {
    return Math.toIntExact(timeout.toMillis());
  }
}
