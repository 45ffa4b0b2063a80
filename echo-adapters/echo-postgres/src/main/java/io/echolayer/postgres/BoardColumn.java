package io.echolayer.postgres;

import io.echolayer.core.internal.Require;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A column of {@code users} that there is a leaderboard by.
 *
 * @param <V> what it holds
 */
interface BoardColumn<V extends Comparable<V>> {
  /** By Echo Score. */
  BoardColumn<Double> ECHO_SCORE =
      new BoardColumn<>() {
        @Override
        public String column() {
          return "echo_score";
        }

        @Override
        public String type() {
          return "float8";
        }

        @Override
        public String given() {
          return "float8";
        }

        @Override
        public Double checked(Double score) {
          return Require.atLeastZero("echo score", score) + 0.0;
        }

        @Override
        public Query give(Query query, Double score) throws SQLException {
          return query.real(score);
        }

        @Override
        public Query giveAll(Query query, List<Double> scores) throws SQLException {
          return query.reals(scores.stream().mapToDouble(Double::doubleValue).toArray());
        }

        @Override
        public Double read(ResultSet row, int place) throws SQLException {
          return row.getDouble(place);
        }
      };

  /** By base units earned. */
  BoardColumn<BigInteger> TOTAL_REWARDS =
      new BoardColumn<>() {
        @Override
        public String column() {
          return "total_rewards";
        }

        @Override
        public String type() {
          return "numeric";
        }

        @Override
        public String given() {
          return "text";
        }

        @Override
        public BigInteger checked(BigInteger units) {
          return Require.atLeastZero("units", units);
        }

        @Override
        public Query give(Query query, BigInteger units) throws SQLException {
          return query.units(units);
        }

        @Override
        public Query giveAll(Query query, List<BigInteger> units) throws SQLException {
          return query.texts(units.stream().map(BigInteger::toString).toList());
        }

        @Override
        public BigInteger read(ResultSet row, int place) throws SQLException {
          return row.getBigDecimal(place).toBigIntegerExact();
        }
      };

  /** The column's name. */
  String column();

  /** The column's type. */
  String type();

  /** The type of the elements that {@link #giveAll} gives. */
  String given();

  /** Returns the amount, if it may stand on a leaderboard. */
  V checked(V amount);

  /** Gives a parameter. */
  Query give(Query query, V amount) throws SQLException;

  /** Gives an array whose elements can be cast to the column's type. */
  Query giveAll(Query query, List<V> amounts) throws SQLException;

  /** The amount at a place of a row. */
  V read(ResultSet row, int place) throws SQLException;
}
