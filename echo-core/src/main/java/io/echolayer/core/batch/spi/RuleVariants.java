package io.echolayer.core.batch.spi;

import io.echolayer.core.metric.AttentionWeight;
import io.echolayer.core.metric.OrganicDiscovery;
import io.echolayer.core.metric.Quality;
import io.echolayer.core.metric.TimePersistence;
import io.echolayer.core.ruleset.Decay;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.MetricWeights;
import io.echolayer.core.ruleset.MissingSignals;
import io.echolayer.core.ruleset.RampBoost;
import io.echolayer.core.ruleset.StepBoost;
import java.util.List;

/** Rules with other constants, and at the ends of the constants' ranges. */
final class RuleVariants {
  /** The first are the rules of {@code echolayer/1}. */
  static final List<IndexRules> ALL =
      List.of(
          IndexRules.DEFAULT,
          IndexRules.DEFAULT.withMissing(MissingSignals.RENORMALISE),
          IndexRules.DEFAULT.withBoost(RampBoost.DEFAULT),
          IndexRules.DEFAULT
              .withBoost(new RampBoost(0.3, 0.9, 3))
              .withMissing(MissingSignals.RENORMALISE)
              .withWeights(new MetricWeights(0.1, 0.2, 0.3, 0.4)),
          IndexRules.DEFAULT
              .withOdf(new OrganicDiscovery(0.6, 0.6, 30))
              .withAwr(new AttentionWeight(0.3, 0.9, 0.4, 7.5, 43))
              .withTpm(new TimePersistence(0.5, 0.2, 0.9, 0, 3.7, 0, 1e-3))
              .withQf(new Quality(0.9, 0.1, 0, 0.7))
              .withBoost(new StepBoost(0, 2)),
          IndexRules.DEFAULT.withDecay(Decay.halfLife(1.0 / 60)),
          IndexRules.DEFAULT.withDecay(new Decay(1, 24)).withBoost(new StepBoost(1, 1)),
          IndexRules.DEFAULT.withDecay(new Decay(1 - 0x1p-53, 24)),
          IndexRules.DEFAULT.withOdf(new OrganicDiscovery(0.7, 0.3, 1e-3)),
          IndexRules.DEFAULT.withWeights(new MetricWeights(0, 0, 0, 1)));

  private RuleVariants() {}
}
