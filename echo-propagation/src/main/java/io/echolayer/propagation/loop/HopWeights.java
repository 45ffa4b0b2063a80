package io.echolayer.propagation.loop;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import java.util.function.ToDoubleFunction;

/**
 * The weight of an event as a hop, before amplification: influence, reach and engagement of its
 * ends, times its strength, times what the change of platform leaves.
 *
 * <p>Not capped: the four terms may add up to more than 1. Immutable and thread safe; constant
 * time. Source: specification section 5.
 */
public final class HopWeights implements ToDoubleFunction<PropagationEvent> {
  private final PropagationRules rules;
  private final HopFormulas formulas;
  private final Nodes nodes;

  private HopWeights(PropagationRules rules, Nodes nodes) {
    this.rules = rules;
    this.formulas = new HopFormulas(rules);
    this.nodes = nodes;
  }

  /** Weights between {@code nodes} under {@code rules}. */
  public static HopWeights of(PropagationRules rules, Nodes nodes) {
    return new HopWeights(rules, nodes);
  }

  /**
   * The weight of {@code event}, ≥ 0.
   *
   * @throws io.echolayer.core.InvalidValueException if it is too strong
   */
  @Override
  public double applyAsDouble(PropagationEvent event) {
    PropagationEvent.checkedStrength(event.strength(), rules.interaction());
    return formulas.weight(event, nodes.get(event.source()), nodes.get(event.target()));
  }
}
