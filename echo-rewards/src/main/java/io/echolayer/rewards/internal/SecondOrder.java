package io.echolayer.rewards.internal;

import io.echolayer.core.internal.text.Utf8Order;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Sorts things by an instant, in seconds, and then by an id, without following every thing to its
 * instant at every comparison: the seconds are packed with the positions into one array of numbers,
 * and only things of one second are compared by id.
 *
 * @param <T> what is sorted
 */
public final class SecondOrder<T> {
  /** Bits for a position; 35 are left for seconds, and those of the years 0 to 9999 need 39. */
  private static final int POSITION_BITS = 28;

  private final Function<T, Instant> at;
  private final Comparator<T> byId;

  private SecondOrder(Function<T, Instant> at, Comparator<T> byId) {
    this.at = at;
    this.byId = byId;
  }

  /**
   * The order by {@code at}, then by the UTF-8 bytes of {@code id}.
   *
   * @param at an instant without fractions of a second
   */
  public static <T> SecondOrder<T> by(Function<T, Instant> at, Function<T, String> id) {
    return by(at, (a, b) -> Utf8Order.compare(id.apply(a), id.apply(b)));
  }

  /**
   * The order by {@code at}, then by {@code byId}.
   *
   * @param at an instant without fractions of a second
   */
  public static <T> SecondOrder<T> by(Function<T, Instant> at, Comparator<T> byId) {
    return new SecondOrder<>(at, byId);
  }

  /** The things in order. */
  @SuppressWarnings("unchecked") // an array of what the collection holds
  public List<T> sorted(Collection<T> things) {
    T[] given = (T[]) things.toArray();
    long[] seconds = new long[given.length];
    for (int i = 0; i < given.length; i++) {
      seconds[i] = at.apply(given[i]).getEpochSecond();
    }
    long first = Arrays.stream(seconds).min().orElse(0);
    long last = Arrays.stream(seconds).max().orElse(0);
    if (given.length >= 1 << POSITION_BITS || last - first >= 1L << (63 - POSITION_BITS)) {
      Arrays.sort(given, Comparator.comparing(at).thenComparing(byId));
      return List.of(given);
    }
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = (seconds[i] - first) << POSITION_BITS | i;
    }
    Arrays.sort(seconds);
    return List.of(sorted(given, seconds));
  }

  private T[] sorted(T[] given, long[] keys) {
    T[] sorted = given.clone();
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = given[(int) keys[i] & ((1 << POSITION_BITS) - 1)];
    }
    int from = 0;
    while (from < keys.length) {
      int to = from + 1;
      while (to < keys.length && keys[to] >>> POSITION_BITS == keys[from] >>> POSITION_BITS) {
        to++;
      }
      if (to - from > 1) {
        Arrays.sort(sorted, from, to, byId);
      }
      from = to;
    }
    return sorted;
  }
}
