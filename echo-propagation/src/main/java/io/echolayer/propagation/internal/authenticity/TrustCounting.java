package io.echolayer.propagation.internal.authenticity;

import io.echolayer.propagation.event.PropagationEvent;
import java.util.List;

/**
 * An event counts by its source's trust, or by the lesser trust of its two ends, and not at all if
 * that is 0. It is as good as the trust that it is given.
 *
 * @param byTarget whether the target's trust is looked at, too: targets are as cheap to make as
 *     sources
 */
public record TrustCounting(Trust trust, boolean byTarget) implements AuthenticityPolicy {
  @Override
  public List<CountedEvent> count(List<CountedEvent> events) {
    return events.stream()
        .map(counted -> counted.times(fraction(counted.event())))
        .filter(counted -> counted.fraction() > 0)
        .toList();
  }

  /** What {@code event} counts by, in [0, 1]. */
  public double fraction(PropagationEvent event) {
    double source = trust.of(event.source());
    return byTarget ? Math.min(source, trust.of(event.target())) : source;
  }
}
