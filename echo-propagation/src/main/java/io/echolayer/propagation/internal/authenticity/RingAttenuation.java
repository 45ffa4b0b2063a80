package io.echolayer.propagation.internal.authenticity;

import io.echolayer.core.internal.Require;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.graph.Directions;
import io.echolayer.propagation.graph.NamedGraph;
import io.echolayer.propagation.graph.StrongComponents;
import java.util.List;

/**
 * An event counts by {@code fraction} only if its two ends lie in one ring: the item came back from
 * the target to the source, by whatever way (one strongly connected component of the item's graph).
 * What spreads without coming back is left alone.
 *
 * <p>Friends who return an item to one another pay, too; a clique that promotes along a chain does
 * not. An event counts less from the moment at which the ring closes. Linear time.
 *
 * @param fraction in [0, 1]
 */
public record RingAttenuation(double fraction) implements AuthenticityPolicy {
  public RingAttenuation {
    Require.fraction("fraction", fraction);
  }

  @Override
  public List<CountedEvent> count(List<CountedEvent> events) {
    NamedGraph graph =
        NamedGraph.of(events.stream().map(CountedEvent::event).toList(), e -> 1, Directions.OUT);
    StrongComponents components = StrongComponents.of(graph.graph().out());
    return events.stream()
        .map(
            counted ->
                isInRing(counted.event(), graph, components) ? counted.times(fraction) : counted)
        .filter(counted -> counted.fraction() > 0)
        .toList();
  }

  private static boolean isInRing(
      PropagationEvent event, NamedGraph graph, StrongComponents components) {
    return components.component(graph.node(event.source()))
        == components.component(graph.node(event.target()));
  }
}
