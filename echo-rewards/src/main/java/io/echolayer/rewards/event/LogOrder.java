package io.echolayer.rewards.event;

import io.echolayer.core.text.Utf8Order;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts events by (at, id) without following every event to its instant at every comparison: the
 * seconds are packed with the positions into one array of numbers, and only events of one second
 * are compared by id.
 */
final class LogOrder {
  private static final Comparator<LoggedEvent> ORDER =
      Comparator.comparing(LoggedEvent::event, EchoEvent.ORDER);

  private static final Comparator<LoggedEvent> BY_ID =
      (a, b) -> Utf8Order.compare(a.event().id(), b.event().id());

  /** Bits for a position; 35 are left for seconds, and those of the years 0 to 9999 need 39. */
  private static final int POSITION_BITS = 28;

  private LogOrder() {}

  static List<LoggedEvent> sorted(Collection<LoggedEvent> events) {
    LoggedEvent[] given = events.toArray(new LoggedEvent[0]);
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (LoggedEvent logged : given) {
      first = Math.min(first, second(logged));
      last = Math.max(last, second(logged));
    }
    if (given.length >= 1 << POSITION_BITS
        || (given.length > 0 && last - first >= 1L << (63 - POSITION_BITS))) {
      Arrays.sort(given, ORDER);
      return List.of(given);
    }
    long[] keys = new long[given.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (second(given[i]) - first) << POSITION_BITS | i;
    }
    Arrays.sort(keys);
    LoggedEvent[] sorted = new LoggedEvent[keys.length];
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = given[(int) keys[i] & ((1 << POSITION_BITS) - 1)];
    }
    for (int from = 0; from < keys.length; ) {
      int to = from + 1;
      while (to < keys.length && keys[to] >>> POSITION_BITS == keys[from] >>> POSITION_BITS) {
        to++;
      }
      if (to - from > 1) {
        Arrays.sort(sorted, from, to, BY_ID);
      }
      from = to;
    }
    return List.of(sorted);
  }

  private static long second(LoggedEvent logged) {
    return logged.event().at().getEpochSecond();
  }
}
