package io.echolayer.propagation.loop;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.InteractionStrength;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Computes Echo Loops: a pure function of an item's events, the nodes and an instant, whatever the
 * order of the events.
 *
 * <p>Immutable and thread safe. Time {@code O(n log n)} in the item's events; no recursion. Source:
 * specification section 5.
 */
public final class EchoLoops {
  private final int maxHops;
  private final InteractionStrength interaction;
  private final HopFormulas hops;
  private final LoopFormulas formulas;

  private EchoLoops(PropagationRules rules) {
    this.maxHops = rules.maxHops();
    this.interaction = rules.interaction();
    this.hops = new HopFormulas(rules);
    this.formulas = new LoopFormulas(rules);
  }

  /** Loops under {@code rules}. */
  public static EchoLoops of(PropagationRules rules) {
    return new EchoLoops(rules);
  }

  /**
   * The loop of one item.
   *
   * @param events all events of the item, in any order
   * @param asOf what counts as now
   * @throws InvalidValueException if an event is of another item, before the item's creation, or
   *     too strong
   */
  public EchoLoop loop(
      PropagatedContent content, Collection<PropagationEvent> events, Nodes nodes, Instant asOf) {
    List<PropagationEvent> ordered = new ArrayList<>(events);
    ordered.sort(PropagationEvent.ORDER);
    PathBuilder builder = new PathBuilder(maxHops);
    for (PropagationEvent event : ordered) {
      builder.add(hops.hop(checked(event, content), nodes, asOf));
    }
    return loop(content, ordered, builder.build(), asOf);
  }

  /** The loop of an item whose events, in order, are joined to paths, not yet amplified. */
  EchoLoop loop(
      PropagatedContent content,
      List<PropagationEvent> ordered,
      List<PropagationPath> paths,
      Instant asOf) {
    double resonance = 0;
    for (PropagationPath path : paths) {
      resonance += path.resonance();
    }
    double convergence = Convergence.of(paths);
    double strength =
        formulas.strength(
            paths.size(), resonance, convergence, Elapsed.hours(content.createdAt(), asOf));
    boolean resonating = formulas.isResonating(resonance);
    double factor = formulas.amplification(resonance);
    Instant last = ordered.isEmpty() ? null : ordered.get(ordered.size() - 1).at();
    return new EchoLoop(
        content.id(),
        ordered.size(),
        resonating ? paths.stream().map(path -> path.amplified(factor)).toList() : paths,
        formulas.amplified(resonance),
        convergence,
        strength,
        resonating,
        factor,
        ViralCoefficient.of(content.creator(), ordered),
        last,
        last != null && formulas.isActive(last, strength, asOf));
  }

  private PropagationEvent checked(PropagationEvent event, PropagatedContent content) {
    if (!event.contentId().equals(content.id())) {
      throw new InvalidValueException(
          "contentId", "be " + content.id() + " in event " + event.id(), event.contentId());
    }
    content.requireNotBefore(event);
    PropagationEvent.checkedStrength(event.strength(), interaction);
    return event;
  }
}
