package io.echolayer.benchmarks.postgres;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The least that the same rows can cost: their binary form, made beforehand, copied into a table
 * without indexes.
 */
final class BareCopy {
  private static final String BARE = "bare";

  private final DataSource source;
  private final byte[] rows;

  private BareCopy(DataSource source, byte[] rows) {
    this.source = source;
    this.rows = rows;
  }

  /** Of those rows of a table for which {@code where} is true. */
  static BareCopy of(DataSource source, String table, String where) throws Exception {
    Sql.execute(source, "DROP TABLE IF EXISTS " + BARE);
    Sql.execute(source, "CREATE TABLE " + BARE + " AS SELECT * FROM " + table + " LIMIT 0");
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (Connection connection = source.getConnection()) {
      manager(connection)
          .copyOut(
              "COPY (SELECT * FROM " + table + " WHERE " + where + ") TO STDOUT (FORMAT binary)",
              rows);
    }
    return new BareCopy(source, rows.toByteArray());
  }

  /** Copies the rows and commits. */
  Object run() throws SQLException, IOException {
    try (Connection connection = source.getConnection()) {
      return manager(connection)
          .copyIn("COPY " + BARE + " FROM STDIN (FORMAT binary)", new ByteArrayInputStream(rows));
    }
  }

  private static CopyManager manager(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
