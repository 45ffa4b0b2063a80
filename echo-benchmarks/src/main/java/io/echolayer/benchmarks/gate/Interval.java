package io.echolayer.benchmarks.gate;

import java.util.List;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Where a ratio lies with a confidence of 99 %, by Student's t over the logarithms of the pairs'
 * ratios. What slows a whole pair leaves it as it is.
 *
 * @param ratio geometric mean of the pairs' ratios
 */
record Interval(double low, double ratio, double high) {
  private static final double CONFIDENCE = 0.99;

  /** Wider than this on one side, an interval says nothing. */
  private static final double WIDEST = 1.15;

  /**
   * The interval of some pairs.
   *
   * @param pairs at least 3
   */
  static Interval of(List<Pair> pairs) {
    ListStatistics logs = new ListStatistics();
    pairs.forEach(pair -> logs.addValue(pair.logRatio()));
    double mean = logs.getMean();
    double error = logs.getMeanErrorAt(CONFIDENCE);
    return new Interval(
        StrictMath.exp(mean - error), StrictMath.exp(mean), StrictMath.exp(mean + error));
  }

  /** Whether it reaches further than 15 % from its ratio. */
  boolean isTooWide() {
    return !(high <= ratio * WIDEST);
  }
}
