package io.echolayer.rewards.event;

import io.echolayer.core.internal.text.Utf8Order;
import java.time.Instant;
import java.util.Comparator;

/** An event of the log. */
public sealed interface EchoEvent
    permits ContentEvent,
        DiscoveryEvent,
        MilestoneEvent,
        ObservationEvent,
        RetractionEvent,
        ShareEvent,
        UserEvent {
  /** The order of a log: by {@link #at}, then by {@link #id}. */
  Comparator<EchoEvent> ORDER =
      (a, b) -> {
        int byInstant = a.at().compareTo(b.at());
        return byInstant != 0 ? byInstant : Utf8Order.compare(a.id(), b.id());
      };

  /** Identity and time. */
  Stamp stamp();

  /** The event's id, unique in a log. */
  default String id() {
    return stamp().id();
  }

  /** When it happened. */
  default Instant at() {
    return stamp().at();
  }

  /** When it became known. */
  default Instant recorded() {
    return stamp().recorded();
  }
}
