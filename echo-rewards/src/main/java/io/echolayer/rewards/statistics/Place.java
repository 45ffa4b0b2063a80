package io.echolayer.rewards.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One user's place by an amount.
 *
 * @param position 1 for the first; no two users share one
 * @param rank 1 for the highest amount; users with equal amounts share a rank
 * @param user the user
 * @param amount what the user is ranked by
 */
public record Place<V extends Comparable<V>>(int position, int rank, String user, V amount) {
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
