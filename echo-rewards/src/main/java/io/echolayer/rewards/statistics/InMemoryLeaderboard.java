package io.echolayer.rewards.statistics;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A leaderboard on the heap: the embedded default. It lives as long as the process.
 *
 * <p>Thread-safe: every method holds the one lock. The first read after a write sorts all users;
 * the reads after it take a binary search.
 */
public final class InMemoryLeaderboard<V extends Comparable<V>> implements Leaderboard<V> {
  private final UnaryOperator<V> door;
  private Map<String, V> amounts = new HashMap<>();
  private @Nullable List<Place<V>> ranked;

  private InMemoryLeaderboard(UnaryOperator<V> door) {
    this.door = door;
  }

  /** One by Echo Score, without users. */
  public static InMemoryLeaderboard<Double> ofEchoScores() {
    // Adding 0 turns −0 into 0, which is one place for both.
    return new InMemoryLeaderboard<>(score -> Require.atLeastZero("echo score", score) + 0.0);
  }

  /** One by base units earned, without users. */
  public static InMemoryLeaderboard<BigInteger> ofUnits() {
    return new InMemoryLeaderboard<>(units -> Require.atLeastZero("units", units));
  }

  @Override
  public synchronized void put(Map<String, V> added) {
    amounts.putAll(checked(added));
    ranked = null;
  }

  @Override
  public synchronized void replaceAll(Map<String, V> all) {
    amounts = checked(all);
    ranked = null;
  }

  @Override
  public synchronized List<Place<V>> page(@Nullable Place<V> after, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
    }
    List<Place<V>> places = places();
    int from = after == null ? 0 : count(after.amount(), after.user(), true);
    return places.subList(from, from + Math.min(limit, places.size() - from));
  }

  @Override
  public synchronized @Nullable Place<V> place(String user) {
    @Nullable V amount = amounts.get(user);
    return amount == null ? null : places().get(count(amount, user, false));
  }

  @Override
  public synchronized List<Place<V>> around(String user, int each) {
    Require.atLeastZero("each", each);
    @Nullable Place<V> place = place(user);
    if (place == null) {
      return List.of();
    }
    List<Place<V>> places = places();
    int at = place.position() - 1;
    int to = (int) Math.min((long) at + 1 + each, places.size());
    return places.subList(Math.max(0, at - each), to);
  }

  private Map<String, V> checked(Map<String, V> added) {
    Map<String, V> checked = new HashMap<>();
    added.forEach((user, amount) -> checked.put(Names.id("user", user), door.apply(amount)));
    return checked;
  }

  private List<Place<V>> places() {
    if (ranked == null) {
      ranked = Place.ranked(amounts);
    }
    return ranked;
  }

  /** How many places come before an amount and user, or, if {@code through}, not behind them. */
  private int count(V amount, String user, boolean through) {
    List<Place<V>> places = places();
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Place<V> place = places.get(middle);
      int order = amount.compareTo(place.amount());
      order = order == 0 ? Utf8Order.compare(place.user(), user) : order;
      if (order < 0 || (through && order == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
