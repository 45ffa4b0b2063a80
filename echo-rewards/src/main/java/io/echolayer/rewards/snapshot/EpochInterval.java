package io.echolayer.rewards.snapshot;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Timestamp;
import java.time.Instant;

/**
 * The half-open interval [from, to) of an epoch.
 *
 * @param from first instant; fractions of a second are cut
 * @param to first instant after it, and what counts as now
 */
public record EpochInterval(Instant from, Instant to) {
  public EpochInterval {
    from = Timestamp.checked("from", from);
    to = Timestamp.checked("to", to);
    if (!from.isBefore(to)) {
      throw new InvalidValueException("to", "be after from (" + from + ")", to);
    }
  }

  /** The epoch's id: {@code from} in UTC. */
  public String id() {
    return Timestamp.format(from);
  }

  /** Whether {@code instant} lies in the interval. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }
}
