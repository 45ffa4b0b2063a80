package io.echolayer.propagation.loop;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.core.ruleset.PropagationRules.Activity;
import io.echolayer.core.ruleset.PropagationRules.Amplification;
import io.echolayer.core.ruleset.PropagationRules.LoopStrength;
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
  private final PropagationRules rules;
  private final HopFormulas formulas;

  private EchoLoops(PropagationRules rules) {
    this.rules = rules;
    this.formulas = new HopFormulas(rules);
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
    PathBuilder builder = new PathBuilder(rules.maxHops());
    for (PropagationEvent event : ordered) {
      builder.add(formulas.hop(checked(event, content), nodes, asOf));
    }
    List<PropagationPath> paths = builder.build();
    double resonance = 0;
    for (PropagationPath path : paths) {
      resonance += path.resonance();
    }
    double convergence = Convergence.of(paths);
    double strength =
        strength(paths.size(), resonance, convergence, Elapsed.hours(content.createdAt(), asOf));
    Amplification amplification = rules.amplification();
    boolean resonating = resonance > amplification.threshold();
    double factor =
        resonating
            ? Math.min(
                amplification.maxPath(),
                1 + (resonance - amplification.threshold()) * amplification.gain())
            : 1;
    Instant last = ordered.isEmpty() ? null : ordered.get(ordered.size() - 1).at();
    return new EchoLoop(
        content.id(),
        ordered.size(),
        resonating ? paths.stream().map(path -> path.amplified(factor)).toList() : paths,
        resonating ? resonance * Math.min(amplification.maxTotal(), factor) : resonance,
        convergence,
        strength,
        resonating,
        factor,
        ViralCoefficient.of(content.creator(), ordered),
        last,
        last != null && isActive(last, strength, asOf));
  }

  private double strength(int paths, double resonance, double convergence, double ageHours) {
    if (paths == 0) {
      return 0;
    }
    LoopStrength share = rules.loop();
    return Math.min(
        1,
        resonance / paths * share.resonance()
            + convergence * share.convergence()
            + Math.max(share.ageFloor(), 1 / (1 + share.ageRate() * ageHours)) * share.age());
  }

  private boolean isActive(Instant last, double strength, Instant asOf) {
    Activity activity = rules.activity();
    return Elapsed.hours(last, asOf) <= activity.maxAgeHours() && strength > activity.minStrength();
  }

  private PropagationEvent checked(PropagationEvent event, PropagatedContent content) {
    if (!event.contentId().equals(content.id())) {
      throw new InvalidValueException(
          "contentId", "be " + content.id() + " in event " + event.id(), event.contentId());
    }
    if (event.at().isBefore(content.createdAt())) {
      throw new InvalidValueException(
          "at",
          "not be before "
              + content.id()
              + " was created ("
              + content.createdAt()
              + ") in event "
              + event.id(),
          event.at());
    }
    PropagationEvent.strength(event.strength(), rules.interaction());
    return event;
  }
}
