package io.echolayer.rewards.statistics;

import io.echolayer.core.text.Utf8Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Users by an amount, highest first, ties by user id, with competition ranks: 1, 2, 2, 4.
 *
 * @param <V> the amount: base units earned, or an Echo Score
 * @param entries in order
 */
public record Leaderboard<V extends Comparable<V>>(List<Entry<V>> entries) {
  public Leaderboard {
    entries = List.copyOf(entries);
  }

  /**
   * One user's place.
   *
   * @param rank 1 for the highest amount; users with equal amounts share a rank
   */
  public record Entry<V>(int rank, String user, V amount) {}

  /** The leaderboard over {@code amounts} by user. */
  public static <V extends Comparable<V>> Leaderboard<V> of(Map<String, V> amounts) {
    List<Map.Entry<String, V>> order = new ArrayList<>(amounts.entrySet());
    order.sort(
        Map.Entry.<String, V>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey(Utf8Order.ASCENDING)));
    List<Entry<V>> entries = new ArrayList<>(order.size());
    for (Map.Entry<String, V> user : order) {
      boolean tied =
          !entries.isEmpty()
              && entries.get(entries.size() - 1).amount().compareTo(user.getValue()) == 0;
      int rank = tied ? entries.get(entries.size() - 1).rank() : entries.size() + 1;
      entries.add(new Entry<>(rank, user.getKey(), user.getValue()));
    }
    return new Leaderboard<>(entries);
  }

  /** The first {@code count} places. */
  public List<Entry<V>> top(int count) {
    return entries.subList(0, Math.min(count, entries.size()));
  }
}
