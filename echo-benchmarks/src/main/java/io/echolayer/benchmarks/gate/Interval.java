package io.echolayer.benchmarks.gate;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Where a ratio lies with a confidence of 99 %, by Student's t over the logarithms of the pairs'
 * ratios. What slows a whole pair leaves it as it is.
 *
 * <p>From 7 pairs on, a quarter of them at each end is trimmed, since on a shared machine many a
 * fork takes half as long again, and a few such pairs would widen the interval of dozens: the
 * interquartile mean, with the error that Yuen gives a trimmed mean (The two-sample trimmed t for
 * unequal population variances, Biometrika 61, 1974).
 *
 * @param ratio geometric mean of the ratios that are not trimmed
 */
record Interval(double low, double ratio, double high) {
  private static final double CONFIDENCE = 0.99;

  /** Wider than this on one side, an interval says little. */
  private static final double WIDEST = 1.15;

  /** Below this, so few would be left that trimming widens the interval. */
  private static final int TRIMMED_FROM = 7;

  /** One pair in so many is trimmed at each end. */
  private static final int TRIMMED_OF = 4;

  /**
   * The interval of some pairs.
   *
   * @param pairs at least 3
   */
  static Interval of(List<Pair> pairs) {
    double[] logs = pairs.stream().mapToDouble(Pair::logRatio).sorted().toArray();
    int all = logs.length;
    int cut = all < TRIMMED_FROM ? 0 : all / TRIMMED_OF;
    int kept = all - 2 * cut;
    double mean = StatUtils.mean(logs, cut, kept);
    Arrays.fill(logs, 0, cut, logs[cut]);
    Arrays.fill(logs, all - cut, all, logs[all - cut - 1]);
    double squares = StatUtils.variance(logs) * (all - 1);
    double error = quantile(kept - 1) * Math.sqrt(squares / ((double) kept * (kept - 1)));
    return new Interval(
        StrictMath.exp(mean - error), StrictMath.exp(mean), StrictMath.exp(mean + error));
  }

  private static double quantile(int degreesOfFreedom) {
    return new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
  }

  /** Whether it reaches further than 15 % from its ratio. */
  boolean isTooWide() {
    return !(high <= ratio * WIDEST);
  }

  /** Whether a ratio lies within, so that nothing is known of its side. */
  boolean holds(double other) {
    return !(other < low) && !(other > high);
  }
}
