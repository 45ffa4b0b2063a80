package io.echolayer.propagation.store;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import java.time.Instant;

/**
 * A user who passed a content item on within a window.
 *
 * @param user source of the events
 * @param events how many, ≥ 1
 * @param first instant of the first of them
 * @param last instant of the last of them
 */
public record CoPropagator(String user, long events, Instant first, Instant last) {
  public CoPropagator {
    Names.id("user", user);
    if (events < 1) {
      throw new InvalidValueException("events", "be at least 1", events);
    }
    if (last.isBefore(first)) {
      throw new InvalidValueException("last", "not be before first (" + first + ")", last);
    }
  }
}
