package io.echolayer.core.batch.spi;

import io.echolayer.core.internal.Seconds;
import io.echolayer.core.metric.AttentionWeight;
import io.echolayer.core.metric.OrganicDiscovery;
import io.echolayer.core.metric.Quality;
import io.echolayer.core.metric.TimePersistence;
import io.echolayer.core.ruleset.MetricWeights;

/**
 * The formulas of the metrics as loops over arrays that start at 0, without a branch, so that the
 * JIT turns them into vector code. Absent cells come as values that make their term 0, or with a
 * weight of 0.
 */
final class MetricPass {
  private MetricPass() {}

  /**
   * Organic discovery. With a total of 0, the discoveries are 0 too, so that the quotient is 0, and
   * {@code min(1, total)} makes the reach 0.
   *
   * @param reach {@code min(1, ln / scale)}
   */
  static void organic(
      OrganicDiscovery rules,
      double[] discovery,
      double[] total,
      double[] reach,
      int rows,
      double[] out) {
    double organicWeight = rules.organicWeight();
    double reachWeight = rules.reachWeight();
    for (int i = 0; i < rows; i++) {
      double organic = discovery[i] / Math.max(1, total[i]);
      double reached = reach[i] * Math.min(1, total[i]);
      out[i] = Math.min(1, organic * organicWeight + reached * reachWeight);
    }
  }

  /** {@code ratio[i] = min(1, value[i] / full)}, in place. */
  static void capped(double[] value, double full, int rows) {
    for (int i = 0; i < rows; i++) {
      value[i] = Math.min(1, value[i] / full);
    }
  }

  static void attention(
      AttentionWeight rules,
      double[] engagement,
      double[] viewTime,
      double[] logViews,
      int rows,
      double[] out) {
    double engagementWeight = rules.engagementWeight();
    double timeWeight = rules.timeWeight();
    double popularityWeight = rules.popularityWeight();
    double full = rules.fullViewSeconds();
    double scale = rules.popularityScale();
    for (int i = 0; i < rows; i++) {
      double time = Math.min(1, viewTime[i] / full);
      double popularity = Math.min(1, logViews[i] / scale);
      out[i] =
          Math.min(
              1,
              engagement[i] * engagementWeight + time * timeWeight + popularity * popularityWeight);
    }
  }

  /** Turns instants into elapsed seconds, in place. */
  static void elapsed(double[] instant, double[] now, int rows) {
    for (int i = 0; i < rows; i++) {
      double seconds = now[i] - instant[i];
      // max(0, seconds): the sum is exact, and cheaper in vector code than max
      instant[i] = (seconds + Math.abs(seconds)) * 0.5;
    }
  }

  /** {@code out[i] = max(floor, 1 / (1 + days · rate)) · weight[i]}. */
  static void faded(
      double[] seconds, double rate, double floor, double[] weight, int rows, double[] out) {
    for (int i = 0; i < rows; i++) {
      out[i] = Math.max(floor, 1 / (1 + seconds[i] / Seconds.PER_DAY * rate)) * weight[i];
    }
  }

  /** Time persistence from its weighted age and recency. */
  static void persistence(
      TimePersistence rules,
      double[] age,
      double[] recency,
      double[] frequency,
      int rows,
      double[] out) {
    double full = rules.fullFrequency();
    double weight = rules.frequencyWeight();
    for (int i = 0; i < rows; i++) {
      out[i] = Math.min(1, age[i] + recency[i] + Math.min(1, frequency[i] / full) * weight);
    }
  }

  static void quality(
      Quality rules,
      double[] sentiment,
      double[] credibility,
      double[] relevance,
      double[] originality,
      int rows,
      double[] out) {
    double sentimentWeight = rules.sentimentWeight();
    double credibilityWeight = rules.credibilityWeight();
    double relevanceWeight = rules.relevanceWeight();
    double originalityWeight = rules.originalityWeight();
    for (int i = 0; i < rows; i++) {
      // half of it is exact, so that it may be a product
      double neutral = (sentiment[i] + 1) * 0.5;
      out[i] =
          Math.min(
              1,
              neutral * sentimentWeight
                  + credibility[i] * credibilityWeight
                  + relevance[i] * relevanceWeight
                  + originality[i] * originalityWeight);
    }
  }

  static void weighted(
      MetricWeights weights,
      double[] odf,
      double[] awr,
      double[] tpm,
      double[] qf,
      int rows,
      double[] out) {
    double odfWeight = weights.odf();
    double awrWeight = weights.awr();
    double tpmWeight = weights.tpm();
    double qfWeight = weights.qf();
    for (int i = 0; i < rows; i++) {
      out[i] = odf[i] * odfWeight + awr[i] * awrWeight + tpm[i] * tpmWeight + qf[i] * qfWeight;
    }
  }
}
