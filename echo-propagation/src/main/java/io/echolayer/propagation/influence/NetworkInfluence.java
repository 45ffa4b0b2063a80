package io.echolayer.propagation.influence;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.PropagationEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The network influence of a user: (events it was the source of) · (their mean weight) · 0.1, the
 * factor being that of the rules.
 *
 * <p>Weights are added in the order of the events: the same bits whatever order they come in. Time
 * {@code O(n log n)} in the events. Source: specification section 5.
 *
 * @param events events the user was the source of, at least 1
 * @param meanWeight their mean weight, ≥ 0
 * @param influence what the formula gives, ≥ 0 and not bounded above
 */
public record NetworkInfluence(long events, double meanWeight, double influence) {
  public NetworkInfluence {
    if (events < 1) {
      throw new InvalidValueException("events", "be at least 1", events);
    }
    Require.notNegative("meanWeight", meanWeight);
    Require.notNegative("influence", influence);
  }

  /** The influence in [0, 1], as {@link io.echolayer.propagation.event.Node} takes it. */
  public double clamped() {
    return Math.min(1, Math.max(0, influence));
  }

  /**
   * The influence of all sources, by name; a user who was never a source is absent.
   *
   * @param weights the weight of an event, finite and ≥ 0, such as {@link
   *     io.echolayer.propagation.loop.HopWeights}
   */
  public static SortedMap<String, NetworkInfluence> of(
      Collection<PropagationEvent> events,
      ToDoubleFunction<PropagationEvent> weights,
      PropagationRules rules) {
    List<PropagationEvent> ordered = new ArrayList<>(events);
    ordered.sort(PropagationEvent.ORDER);
    Map<String, Sum> sums = new TreeMap<>(Utf8Order.ASCENDING);
    for (PropagationEvent event : ordered) {
      sums.computeIfAbsent(event.source(), source -> new Sum())
          .add(Require.atLeastZero("weight", weights.applyAsDouble(event)));
    }
    SortedMap<String, NetworkInfluence> influence = new TreeMap<>(Utf8Order.ASCENDING);
    sums.forEach((source, sum) -> influence.put(source, sum.influence(rules.networkInfluence())));
    return Collections.unmodifiableSortedMap(influence);
  }

  /**
   * The influence of one source, from the weights of its events in {@link PropagationEvent#ORDER}.
   *
   * @param weights at least one, each finite and ≥ 0
   */
  public static NetworkInfluence ofWeights(Collection<Double> weights, PropagationRules rules) {
    if (weights.isEmpty()) {
      throw new InvalidValueException("weights", "hold at least one", "none");
    }
    Sum sum = new Sum();
    weights.forEach(weight -> sum.add(Require.atLeastZero("weight", weight)));
    return sum.influence(rules.networkInfluence());
  }

  private static final class Sum {
    private long events;
    private double weight;

    private void add(double more) {
      events++;
      weight += more;
    }

    private NetworkInfluence influence(double factor) {
      double mean = weight / events;
      return new NetworkInfluence(events, mean, events * mean * factor);
    }
  }
}
