package io.echolayer.postgres;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.rewards.statistics.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A leaderboard by a column of {@code users}. A page is one range of an index; a user's place
 * counts the index entries before it.
 */
final class PostgresLeaderboard<V extends Comparable<V>> implements Leaderboard<V> {
  /** Whoever writes to {@code users} does so alone, so that writers cannot wait for each other. */
  static final String LOCK = "users";

  private final Database writes;
  private final Database reads;
  private final BoardColumn<V> column;

  PostgresLeaderboard(Database writes, Database reads, BoardColumn<V> column) {
    this.writes = writes;
    this.reads = reads;
    this.column = column;
  }

  @Override
  public void put(Map<String, V> amounts) {
    SortedMap<String, V> checked = checked(amounts);
    writes.writeAlone(LOCK, connection -> upsert(connection, checked));
  }

  @Override
  public void replaceAll(Map<String, V> amounts) {
    SortedMap<String, V> checked = checked(amounts);
    writes.writeAlone(
        LOCK, connection -> upsert(connection, checked) + removeOthers(connection, checked));
  }

  @Override
  public List<Place<V>> page(@Nullable Place<V> after, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
    }
    return reads.read(connection -> following(connection, after, limit));
  }

  @Override
  public @Nullable Place<V> place(String user) {
    return reads.read(connection -> find(connection, user)).orElse(null);
  }

  @Override
  public List<Place<V>> around(String user, int each) {
    Require.atLeastZero("each", each);
    return reads.read(
        connection -> {
          Optional<Place<V>> place = find(connection, user);
          if (place.isEmpty()) {
            return List.of();
          }
          List<Place<V>> around = preceding(connection, place.get(), each);
          around.add(place.get());
          around.addAll(following(connection, place.get(), each));
          return around;
        });
  }

  private SortedMap<String, V> checked(Map<String, V> amounts) {
    SortedMap<String, V> checked = new TreeMap<>(Utf8Order.ASCENDING);
    amounts.forEach((user, amount) -> checked.put(Names.id("user", user), column.checked(amount)));
    return checked;
  }

  private int upsert(Connection connection, SortedMap<String, V> amounts) throws SQLException {
    try (Query query =
        Query.of(
            connection,
            sql(
                """
                INSERT INTO users AS there (user_id, $column)
                SELECT user_id, amount::$type FROM unnest(?::text[], ?::$given[])
                  AS given (user_id, amount)
                ON CONFLICT (user_id) DO UPDATE SET $column = excluded.$column
                WHERE there.$column IS DISTINCT FROM excluded.$column"""))) {
      return column.giveAll(query.texts(amounts.keySet()), List.copyOf(amounts.values())).update();
    }
  }

  private int removeOthers(Connection connection, SortedMap<String, V> kept) throws SQLException {
    try (Query query =
        Query.of(
            connection,
            sql(
                """
                UPDATE users SET $column = NULL
                WHERE $column IS NOT NULL AND NOT EXISTS (
                  SELECT 1 FROM unnest(?::text[]) AS kept (user_id)
                  WHERE kept.user_id COLLATE "C" = users.user_id)"""))) {
      return query.texts(kept.keySet()).update();
    }
  }

  private List<Place<V>> following(Connection connection, @Nullable Place<V> after, int limit)
      throws SQLException {
    String behind = after == null ? "" : " AND (-$column, user_id) > (-?::$type, ?)";
    List<Place<V>> page = new ArrayList<>();
    try (Query query =
        Query.of(
            connection,
            sql(
                "SELECT user_id, $column FROM users WHERE $column IS NOT NULL"
                    + behind
                    + " ORDER BY -$column, user_id LIMIT ?"))) {
      if (after != null) {
        column.give(query, after.amount()).text(after.user());
      }
      query
          .whole(limit)
          .each(
              row -> {
                @Nullable Place<V> before = page.isEmpty() ? after : page.get(page.size() - 1);
                return page.add(Place.behind(before, row.getString(1), column.read(row, 2)));
              });
    }
    return page;
  }

  private List<Place<V>> preceding(Connection connection, Place<V> place, int limit)
      throws SQLException {
    List<String> users;
    try (Query query =
        Query.of(
            connection,
            sql(
                """
                SELECT user_id FROM users
                WHERE $column IS NOT NULL AND (-$column, user_id) < (-?::$type, ?)
                ORDER BY -$column DESC, user_id DESC LIMIT ?"""))) {
      users =
          column
              .give(query, place.amount())
              .text(place.user())
              .whole(limit)
              .list(row -> row.getString(1));
    }
    List<Place<V>> places = new ArrayList<>();
    if (!users.isEmpty()) {
      Place<V> first = find(connection, users.get(users.size() - 1)).orElseThrow();
      places.add(first);
      places.addAll(following(connection, first, users.size() - 1));
    }
    return places;
  }

  private Optional<Place<V>> find(Connection connection, String user) throws SQLException {
    try (Query query =
        Query.of(
            connection,
            sql(
                """
                SELECT $column,
                  (SELECT count(*) FROM users AS b
                    WHERE b.$column IS NOT NULL AND -b.$column < -a.$column),
                  (SELECT count(*) FROM users AS b
                    WHERE b.$column IS NOT NULL AND (-b.$column, b.user_id) < (-a.$column, a.user_id))
                FROM users AS a WHERE user_id = ? AND $column IS NOT NULL"""))) {
      return query
          .text(user)
          .first(
              row -> new Place<>(row.getInt(3) + 1, row.getInt(2) + 1, user, column.read(row, 1)));
    }
  }

  private String sql(String template) {
    return template
        .replace("$column", column.column())
        .replace("$type", column.type())
        .replace("$given", column.given());
  }
}
