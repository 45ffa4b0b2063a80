package io.echolayer.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The one place where the driver's errors become EchoLayer's. */
final class SqlErrors {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String QUERY_CANCELED = "57014";
  private static final String DEADLOCK = "40P01";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String NO_SUCH_TABLE = "42P01";

  private SqlErrors() {}

  static RuntimeException translate(SQLException e) {
    return new PostgresStoreException(
        advice(state(e)) + "\nThe database said: " + String.valueOf(e.getMessage()).strip(), e);
  }

  /** Whether a row was refused because of a unique index. */
  static boolean isTaken(SQLException e) {
    return state(e).equals(UNIQUE_VIOLATION);
  }

  /** Whether a row was refused because of a unique index of this name. */
  static boolean isTaken(SQLException e, String index) {
    return isTaken(e) && String.valueOf(e.getMessage()).contains(index);
  }

  private static String advice(String state) {
    return switch (state) {
      case QUERY_CANCELED ->
          "A statement must end within its time-out, but did not; look for what it waits for, or allow more time.";
      case LOCK_NOT_AVAILABLE ->
          "A lock must be free within its time-out, but was held by somebody else; try again.";
      case DEADLOCK -> "Two writers waited for each other, and this one gave way; try again.";
      case NO_SUCH_TABLE -> "The schema must be there, but is not; call EchoPostgres.migrate().";
      default ->
          state.startsWith("08") || state.startsWith("57P")
              ? "The database must be reachable, but was not; check that it runs, then try again."
              : "The database must do what it is asked, but refused.";
    };
  }

  private static String state(SQLException e) {
    @Nullable String state = e.getSQLState();
    return state == null ? "" : state;
  }
}
