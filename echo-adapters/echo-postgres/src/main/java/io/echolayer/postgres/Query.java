package io.echolayer.postgres;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement, whose parameters are given in order. Instants go as epoch seconds, for {@code
 * to_timestamp}; digests as hexadecimal, for {@code decode}.
 */
final class Query implements AutoCloseable {
  private static final int FETCHED = 1000;

  private final PreparedStatement statement;
  private int given;

  private Query(PreparedStatement statement) {
    this.statement = statement;
  }

  /** What a row of the result is. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  static Query of(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCHED);
    return new Query(statement);
  }

  Query text(String value) throws SQLException {
    statement.setString(++given, StorableText.checked(value));
    return this;
  }

  Query whole(long value) throws SQLException {
    statement.setLong(++given, value);
    return this;
  }

  Query real(double value) throws SQLException {
    statement.setDouble(++given, value);
    return this;
  }

  Query units(BigInteger value) throws SQLException {
    statement.setBigDecimal(++given, new BigDecimal(value));
    return this;
  }

  Query second(Instant value) throws SQLException {
    return whole(value.getEpochSecond());
  }

  Query texts(Collection<? extends @Nullable String> values) throws SQLException {
    for (@Nullable String value : values) {
      if (value != null) {
        StorableText.checked(value);
      }
    }
    return array(values.toArray(new String[0]));
  }

  /** Of bytea. */
  Query bytes(byte[][] values) throws SQLException {
    return array(values);
  }

  Query wholes(long[] values) throws SQLException {
    return array(values);
  }

  Query reals(double[] values) throws SQLException {
    return array(values);
  }

  private Query array(Object values) throws SQLException {
    statement.setObject(++given, values, Types.ARRAY);
    return this;
  }

  /** Returns how many rows it changed. */
  int update() throws SQLException {
    return statement.executeUpdate();
  }

  <T> List<T> list(Row<T> row) throws SQLException {
    List<T> rows = new ArrayList<>();
    each(result -> rows.add(row.read(result)));
    return rows;
  }

  /** Takes every row; what {@code row} returns is dropped. */
  void each(Row<?> row) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        row.read(result);
      }
    }
  }

  <T> Optional<T> first(Row<T> row) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      return result.next() ? Optional.of(row.read(result)) : Optional.empty();
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
