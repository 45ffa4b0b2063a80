package io.echolayer.core.ruleset;

import io.echolayer.core.metric.AttentionWeight;
import io.echolayer.core.metric.Metric;
import io.echolayer.core.metric.OrganicDiscovery;
import io.echolayer.core.metric.Quality;
import io.echolayer.core.metric.TimePersistence;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the Echo Index is made: four metrics, their weights, the boost, the decay, and what absent
 * signals mean.
 */
public final class IndexRules {
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

  private final Metric odf;
  private final Metric awr;
  private final Metric tpm;
  private final Metric qf;
  private final MetricWeights weights;
  private final Boost boost;
  private final Decay decay;
  private final MissingSignals missing;

  private IndexRules(
      Metric odf,
      Metric awr,
      Metric tpm,
      Metric qf,
      MetricWeights weights,
      Boost boost,
      Decay decay,
      MissingSignals missing) {
    this.odf = odf;
    this.awr = awr;
    this.tpm = tpm;
    this.qf = qf;
    this.weights = weights;
    this.boost = boost;
    this.decay = decay;
    this.missing = missing;
  }

  /** The metric in the place of the organic discovery. */
  public Metric odf() {
    return odf;
  }

  /** The metric in the place of the attention weight. */
  public Metric awr() {
    return awr;
  }

  /** The metric in the place of the time persistence. */
  public Metric tpm() {
    return tpm;
  }

  /** The metric in the place of the quality. */
  public Metric qf() {
    return qf;
  }

  /** The weights of the metrics. */
  public MetricWeights weights() {
    return weights;
  }

  /** The reward for a high score. */
  public Boost boost() {
    return boost;
  }

  /** What time leaves of an index. */
  public Decay decay() {
    return decay;
  }

  /** What absent signals mean. */
  public MissingSignals missing() {
    return missing;
  }

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexRules that
        && odf.equals(that.odf)
        && awr.equals(that.awr)
        && tpm.equals(that.tpm)
        && qf.equals(that.qf)
        && weights.equals(that.weights)
        && boost.equals(that.boost)
        && decay.equals(that.decay)
        && missing == that.missing;
  }

  @Override
  public int hashCode() {
    return Objects.hash(odf, awr, tpm, qf, weights, boost, decay, missing);
  }

  /** The rules as JSON. */
  @Override
  public String toString() {
    return IndexForm.metrics(this).toBuilder()
        .put("index", IndexForm.PIPELINE.write(this))
        .build()
        .canonical();
  }
}
