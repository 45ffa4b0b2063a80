package io.echolayer.rewards.statistics;

import io.echolayer.core.internal.text.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Users by an amount, highest first, ties by user id, with competition ranks: 1, 2, 2, 4.
 *
 * @param <V> the amount: base units earned, or an Echo Score
 * @param places in order
 */
public record Ranking<V extends Comparable<V>>(List<Place<V>> places) {
  public Ranking {
    places = List.copyOf(places);
  }

  /** The ranking of {@code amounts} by user. */
  public static <V extends Comparable<V>> Ranking<V> of(Map<String, V> amounts) {
    List<Map.Entry<String, V>> order = new ArrayList<>(amounts.entrySet());
    order.sort(
        Map.Entry.<String, V>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey(Utf8Order.ASCENDING)));
    List<Place<V>> places = new ArrayList<>(order.size());
    for (Map.Entry<String, V> user : order) {
      @Nullable Place<V> before = places.isEmpty() ? null : places.get(places.size() - 1);
      places.add(Place.behind(before, user.getKey(), user.getValue()));
    }
    return new Ranking<>(places);
  }

  /** The first {@code count} places. */
  public List<Place<V>> top(int count) {
    return places.subList(0, Math.min(count, places.size()));
  }
}
