package io.echolayer.rewards.snapshot;

import com.google.common.primitives.ImmutableIntArray;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.internal.authenticity.CountedEvent;
import io.echolayer.propagation.loop.EchoLoop;
import io.echolayer.propagation.loop.EchoLoops;
import io.echolayer.propagation.loop.Hop;
import io.echolayer.propagation.loop.PropagationPath;
import io.echolayer.rewards.event.EchoEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Scores items and weighs their propagations, each item for itself, as of one instant. */
final class ItemAssessment {
  private final EchoIndex index;
  private final EchoLoops loops;
  private final Map<String, EchoEvent.User> users;
  private final Nodes nodes;
  private final Instant asOf;

  ItemAssessment(Ruleset ruleset, Map<String, EchoEvent.User> users, Nodes nodes, Instant asOf) {
    this.index = EchoIndex.of(ruleset);
    this.loops = EchoLoops.of(ruleset.propagation());
    this.users = users;
    this.nodes = nodes;
    this.asOf = asOf;
  }

  /**
   * The item.
   *
   * @param propagations takes the propagations that count, each at its position in the log
   */
  Item assess(ItemHistory history, CountedPropagation[] propagations) {
    List<CountedEvent> counted = history.counted();
    EchoLoop loop =
        loops.loop(
            history.propagated(),
            counted.stream().map(CountedEvent::weakened).toList(),
            nodes,
            asOf);
    Item item =
        new Item(
            history.publication(),
            index.score(
                history.signals(counted, users.get(history.publication().creator()), asOf), asOf),
            loop);
    weigh(item, history, propagations);
    return item;
  }

  /** A loop's hops and an item's propagations are of one order, but not every one counts. */
  private void weigh(Item item, ItemHistory history, CountedPropagation[] propagations) {
    ImmutableIntArray positions = history.positions();
    int i = 0;
    for (Hop hop : hops(item.loop())) {
      while (!history.propagations().get(i).id().equals(hop.event().id())) {
        i++;
      }
      double influence = nodes.get(hop.event().source()).influence();
      propagations[positions.get(i)] =
          new CountedPropagation(history.propagations().get(i), item, hop.weight(), influence);
    }
  }

  private static List<Hop> hops(EchoLoop loop) {
    List<Hop> hops = new ArrayList<>(loop.events());
    for (PropagationPath path : loop.paths()) {
      hops.addAll(path.hops());
    }
    hops.sort(Comparator.comparing(Hop::event, PropagationEvent.ORDER));
    return hops;
  }
}
