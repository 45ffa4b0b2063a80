package io.echolayer.propagation.internal.authenticity;

import io.echolayer.core.internal.Require;
import io.echolayer.propagation.event.PropagationEvent;

/**
 * An event, and by how much it counts.
 *
 * @param event as it was logged
 * @param share in [0, 1]; an event that counts by 0 does not count
 */
public record CountedEvent(PropagationEvent event, double share) {
  public CountedEvent {
    Require.fraction("share", share);
  }

  /** The event, counted whole. */
  public static CountedEvent whole(PropagationEvent event) {
    return new CountedEvent(event, 1);
  }

  /** The same, counted by {@code factor} of what it counted by. */
  public CountedEvent times(double factor) {
    return new CountedEvent(event, share * factor);
  }

  /** The event with its strength times the share. */
  public PropagationEvent weakened() {
    return share == 1
        ? event
        : new PropagationEvent(
            event.id(),
            event.contentId(),
            event.source(),
            event.target(),
            event.at(),
            event.sourcePlatform(),
            event.targetPlatform(),
            event.strength() * share);
  }
}
