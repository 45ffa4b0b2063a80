package io.echolayer.propagation.internal.authenticity;

import java.util.List;

/**
 * Events from a user to themselves do not count. It costs honest users nothing, and an attacker a
 * second account.
 */
public record WithoutSelfEdges() implements AuthenticityPolicy {
  @Override
  public List<CountedEvent> count(List<CountedEvent> events) {
    return events.stream()
        .filter(counted -> !counted.event().source().equals(counted.event().target()))
        .toList();
  }
}
