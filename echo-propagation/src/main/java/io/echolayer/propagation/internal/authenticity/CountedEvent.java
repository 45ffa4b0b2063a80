package io.echolayer.propagation.internal.authenticity;

import io.echolayer.core.internal.Require;
import io.echolayer.propagation.event.PropagationEvent;

/**
 * An event, and by how much it counts.
 *
 * @param event as it was logged
 * @param fraction in [0, 1]; an event that counts by 0 does not count
 */
public record CountedEvent(PropagationEvent event, double fraction) {
  public CountedEvent {
    Require.fraction("fraction", fraction);
  }

  /** The event, counted whole. */
  public static CountedEvent whole(PropagationEvent event) {
    return new CountedEvent(event, 1);
  }

  /** The same, counted by {@code factor} of what it counted by. */
  public CountedEvent times(double factor) {
    return new CountedEvent(event, fraction * factor);
  }

  /** The event with its strength times the fraction. */
  public PropagationEvent weakened() {
    return fraction == 1
        ? event
        : new PropagationEvent(
            event.id(),
            event.contentId(),
            event.source(),
            event.target(),
            event.at(),
            event.sourcePlatform(),
            event.targetPlatform(),
            event.strength() * fraction);
  }
}
