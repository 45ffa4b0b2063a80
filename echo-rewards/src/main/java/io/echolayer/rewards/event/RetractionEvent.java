package io.echolayer.rewards.event;

import io.echolayer.core.internal.text.Names;

/**
 * An event counts no longer from now on.
 *
 * @param event id of the event that is taken back
 */
public record RetractionEvent(Stamp stamp, String event) implements EchoEvent {
  public RetractionEvent {
    Names.id("event", event);
  }
}
