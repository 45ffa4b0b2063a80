package io.echolayer.core.metric;

import io.echolayer.core.internal.Seconds;
import java.time.Instant;

/**
 * Elapsed time, in seconds: never negative, so that a clock that runs behind cannot make anything
 * younger than new.
 */
public final class Elapsed {
  private Elapsed() {}

  /** {@code max(0, to − from)} in whole seconds, as a double (exact below 2^53). */
  public static double seconds(Instant from, Instant to) {
    return Math.max(0, to.getEpochSecond() - from.getEpochSecond());
  }

  /** Elapsed hours: seconds / 3600. */
  public static double hours(Instant from, Instant to) {
    return seconds(from, to) / Seconds.PER_HOUR;
  }

  /** Elapsed days: seconds / 86400. */
  public static double days(Instant from, Instant to) {
    return seconds(from, to) / Seconds.PER_DAY;
  }
}
