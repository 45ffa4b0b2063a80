package io.echolayer.rewards.epoch;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.metric.Metric;
import io.echolayer.core.metric.TermVisitor;
import io.echolayer.core.ruleset.Decay;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.MetricWeights;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.ruleset.StepBoost;
import io.echolayer.core.signal.Signals;
import java.time.Instant;

/** Rulesets under which every item has the same Echo Index, so that rewards can be made by hand. */
final class FlatRuleset {
  private FlatRuleset() {}

  private record Flat(String name, double value) implements Metric {
    @Override
    public Attributes definition() {
      return Attributes.of(FORMULA_NAME, "flat/1").with("value", value);
    }

    @Override
    public void terms(Signals signals, Instant asOf, TermVisitor out) {
      out.known(name, 1, value);
    }
  }

  /** Every index is {@code index}, every QF {@code qf}, every retention rate {@code retention}. */
  static Ruleset of(double index, double qf, double retention) {
    return Ruleset.echoLayer1()
        .withIndex(
            IndexRules.DEFAULT
                .withOdf(new Flat("organic", index))
                .withAwr(new Flat("time", retention))
                .withTpm(new Flat("age", 0))
                .withQf(new Flat("sentiment", qf))
                .withWeights(new MetricWeights(1, 0, 0, 0))
                .withBoost(new StepBoost(1, 1))
                .withDecay(new Decay(1, 24)));
  }
}
