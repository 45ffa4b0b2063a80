package io.echolayer.rewards.statistics;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One user's place by an amount: highest first, ties by user id, with competition ranks: 1, 2, 2,
 * 4.
 *
 * @param <V> the amount: base units earned, or an Echo Score
 * @param position 1 for the first; no two users share one
 * @param rank 1 for the highest amount, at most {@code position}; users with equal amounts share a
 *     rank
 * @param user id of the user
 * @param amount what the user is ranked by
 */
public record Place<V extends Comparable<V>>(int position, int rank, String user, V amount) {
  public Place {
    if (position < 1) {
      throw new InvalidValueException("position", "be at least 1", position);
    }
    if (rank < 1 || rank > position) {
      throw new InvalidValueException("rank", "lie in 1 to position (" + position + ")", rank);
    }
    Names.id("user", user);
  }

  /**
   * The places of all users, in order.
   *
   * @param amounts by user id
   */
  public static <V extends Comparable<V>> List<Place<V>> ranked(Map<String, V> amounts) {
    List<Map.Entry<String, V>> order = new ArrayList<>(amounts.entrySet());
    order.sort(
        Map.Entry.<String, V>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey(Utf8Order.ASCENDING)));
    List<Place<V>> places = new ArrayList<>(order.size());
    @Nullable Place<V> last = null;
    for (Map.Entry<String, V> user : order) {
      last = behind(last, user.getKey(), user.getValue());
      places.add(last);
    }
    return List.copyOf(places);
  }

  /**
   * The place of whoever comes next.
   *
   * @param before the place before, or null for the first
   * @param amount not above that of {@code before}
   */
  public static <V extends Comparable<V>> Place<V> behind(
      @Nullable Place<V> before, String user, V amount) {
    if (before == null) {
      return new Place<>(1, 1, user, amount);
    }
    int position = before.position() + 1;
    boolean tied = before.amount().compareTo(amount) == 0;
    return new Place<>(position, tied ? before.rank() : position, user, amount);
  }
}
