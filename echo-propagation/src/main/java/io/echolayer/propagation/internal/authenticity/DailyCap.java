package io.echolayer.propagation.internal.authenticity;

import io.echolayer.core.InvalidValueException;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of the events of one source to one target on one UTC day, the first {@code max} count. It stops
 * repetition, but no attacker with many sources or many targets.
 *
 * @param max ≥ 1
 */
public record DailyCap(int max) implements AuthenticityPolicy {
  private record PairAndDay(String source, String target, LocalDate day) {}

  public DailyCap {
    if (max < 1) {
      throw new InvalidValueException("max", "be at least 1", max);
    }
  }

  @Override
  public List<CountedEvent> count(List<CountedEvent> events) {
    Map<PairAndDay, Integer> seen = new HashMap<>();
    List<CountedEvent> kept = new ArrayList<>(events.size());
    for (CountedEvent counted : events) {
      PropagationEvent event = counted.event();
      LocalDate day = LocalDate.ofInstant(event.at(), ZoneOffset.UTC);
      if (seen.merge(new PairAndDay(event.source(), event.target(), day), 1, Integer::sum) <= max) {
        kept.add(counted);
      }
    }
    return List.copyOf(kept);
  }
}
