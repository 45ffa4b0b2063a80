package io.echolayer.propagation.loop;

import io.echolayer.propagation.event.PropagationEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The viral coefficient of a content item: events whose source is not the creator, over distinct
 * targets other than the creator; 0 without targets. Source: specification section 5.
 */
final class ViralCoefficient {
  private ViralCoefficient() {}

  /**
   * The coefficient of an item.
   *
   * @param creator node that created the item
   * @param events events of the item, in any order
   * @return ≥ 0
   */
  static double of(String creator, Collection<PropagationEvent> events) {
    long byOthers = 0;
    Set<String> reached = new HashSet<>();
    for (PropagationEvent event : events) {
      if (!event.source().equals(creator)) {
        byOthers++;
      }
      if (!event.target().equals(creator)) {
        reached.add(event.target());
      }
    }
    return reached.isEmpty() ? 0 : (double) byOthers / reached.size();
  }
}
