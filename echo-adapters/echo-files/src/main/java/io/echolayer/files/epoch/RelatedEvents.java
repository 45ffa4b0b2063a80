package io.echolayer.files.epoch;

import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EventLog;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events that a claim rests on: all profiles, all that happened to its item, its own event, and
 * the retractions of these.
 *
 * @param content the claim's item, or null
 * @param subject the claim's event or item
 */
record RelatedEvents(@Nullable String content, String subject) {
  /** Whether a line of a log may hold such an event; a line with escapes may always. */
  boolean mayBeIn(String line) {
    return line.indexOf('\\') >= 0
        || line.contains(subject)
        || (content != null && line.contains(content))
        || line.contains("\"retraction\"")
        || (line.contains("\"user\"") && !line.contains("\"content\""));
  }

  /** The log without any other event. */
  EventLog of(EventLog log) {
    Set<String> kept = new HashSet<>();
    for (EchoEvent event : log.events()) {
      if (isRelated(event)) {
        kept.add(event.id());
      }
    }
    return log.where(
        event ->
            kept.contains(event.id())
                || (event instanceof EchoEvent.Retraction retraction
                    && kept.contains(retraction.event())));
  }

  private boolean isRelated(EchoEvent event) {
    if (event instanceof EchoEvent.Content published) {
      return published.content().equals(content);
    }
    if (event instanceof EchoEvent.OfItem happening) {
      return happening.content().equals(content);
    }
    return event instanceof EchoEvent.User || event.id().equals(subject);
  }
}
