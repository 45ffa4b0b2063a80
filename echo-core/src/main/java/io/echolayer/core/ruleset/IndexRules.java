package io.echolayer.core.ruleset;

import io.echolayer.core.metric.AttentionWeight;
import io.echolayer.core.metric.Metric;
import io.echolayer.core.metric.OrganicDiscovery;
import io.echolayer.core.metric.Quality;
import io.echolayer.core.metric.TimePersistence;

/**
 * How the Echo Index is made: four metrics, their weights, the boost, the decay, and what absent
 * signals mean.
 *
 * @param odf metric in the place of the organic discovery
 * @param awr metric in the place of the attention weight
 * @param tpm metric in the place of the time persistence
 * @param qf metric in the place of the quality
 */
public record IndexRules(
    Metric odf,
    Metric awr,
    Metric tpm,
    Metric qf,
    MetricWeights weights,
    Boost boost,
    Decay decay,
    MissingSignals missing) {
  /** The rules of {@code echolayer/1}. */
  public static final IndexRules DEFAULT =
      new IndexRules(
          OrganicDiscovery.DEFAULT,
          AttentionWeight.DEFAULT,
          TimePersistence.DEFAULT,
          Quality.DEFAULT,
          MetricWeights.DEFAULT,
          Boost.DEFAULT,
          Decay.DEFAULT_INDEX,
          MissingSignals.AS_ZERO);

  /** The same with another organic discovery. */
  public IndexRules withOdf(Metric metric) {
    return new IndexRules(metric, awr, tpm, qf, weights, boost, decay, missing);
  }

  /** The same with another attention weight. */
  public IndexRules withAwr(Metric metric) {
    return new IndexRules(odf, metric, tpm, qf, weights, boost, decay, missing);
  }

  /** The same with another time persistence. */
  public IndexRules withTpm(Metric metric) {
    return new IndexRules(odf, awr, metric, qf, weights, boost, decay, missing);
  }

  /** The same with another quality. */
  public IndexRules withQf(Metric metric) {
    return new IndexRules(odf, awr, tpm, metric, weights, boost, decay, missing);
  }

  /** The same with other weights. */
  public IndexRules withWeights(MetricWeights other) {
    return new IndexRules(odf, awr, tpm, qf, other, boost, decay, missing);
  }

  /** The same with another boost. */
  public IndexRules withBoost(Boost other) {
    return new IndexRules(odf, awr, tpm, qf, weights, other, decay, missing);
  }

  /** The same with another decay. */
  public IndexRules withDecay(Decay other) {
    return new IndexRules(odf, awr, tpm, qf, weights, boost, other, missing);
  }

  /** The same with another policy for absent signals. */
  public IndexRules withMissing(MissingSignals other) {
    return new IndexRules(odf, awr, tpm, qf, weights, boost, decay, other);
  }
}
