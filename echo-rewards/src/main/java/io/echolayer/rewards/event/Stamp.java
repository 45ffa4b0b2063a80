package io.echolayer.rewards.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import java.time.Instant;

/**
 * Identity and time of an event, in seconds.
 *
 * @param id unique in a log
 * @param at when it happened
 * @param recorded when it became known, not before {@code at}
 */
public record Stamp(String id, Instant at, Instant recorded) {
  public Stamp {
    Names.id("id", id);
    at = Timestamp.checked("at", at);
    recorded = Timestamp.checked("recorded", recorded);
    if (recorded.isBefore(at)) {
      throw new InvalidValueException("recorded", "not be before at (" + at + ")", recorded);
    }
  }

  /** An event that was known when it happened. */
  public static Stamp of(String id, Instant at) {
    return new Stamp(id, at, at);
  }
}
