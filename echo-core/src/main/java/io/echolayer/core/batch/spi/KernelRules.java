package io.echolayer.core.batch.spi;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.metric.AttentionWeight;
import io.echolayer.core.metric.OrganicDiscovery;
import io.echolayer.core.metric.Quality;
import io.echolayer.core.metric.TimePersistence;
import io.echolayer.core.ruleset.Boost;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.MetricWeights;
import io.echolayer.core.ruleset.MissingSignals;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an Echo Index whose metrics are the four of this library.
 *
 * @param decayPerHour {@code k} of the decay {@code exp(k · hours)}, at most 0
 */
public record KernelRules(
    OrganicDiscovery odf,
    AttentionWeight awr,
    TimePersistence tpm,
    Quality qf,
    MetricWeights weights,
    Boost boost,
    double decayPerHour,
    MissingSignals missing) {
  public KernelRules {
    if (!(decayPerHour <= 0)) {
      throw new InvalidValueException("decayPerHour", "be at most 0", decayPerHour);
    }
  }

  /** The constants of {@code rules}; null if a metric is a custom one. */
  public static @Nullable KernelRules of(IndexRules rules) {
    return rules.odf() instanceof OrganicDiscovery odf
            && rules.awr() instanceof AttentionWeight awr
            && rules.tpm() instanceof TimePersistence tpm
            && rules.qf() instanceof Quality qf
        ? new KernelRules(
            odf,
            awr,
            tpm,
            qf,
            rules.weights(),
            rules.boost(),
            rules.decay().perHour(),
            rules.missing())
        : null;
  }

  /**
   * Whether only the scalar kernel is asked under these rules: their decay per hour is so small, or
   * so large, that {@code exp} leaves the formula that other kernels compute.
   */
  public boolean isScalarOnly() {
    return !ExpPass.reaches(decayPerHour);
  }

  /** A kernel that takes row by row; it serves as the reference, and for the rest of a block. */
  public ScoreKernel scalar() {
    return new ScalarKernel(this);
  }
}
