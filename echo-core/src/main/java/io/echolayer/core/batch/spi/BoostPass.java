package io.echolayer.core.batch.spi;

import io.echolayer.core.ruleset.Boost;
import io.echolayer.core.ruleset.MissingSignals;
import io.echolayer.core.ruleset.StepBoost;

/** From the weighted score to the boosted one. */
final class BoostPass {
  /** Down to this threshold, {@code (score − threshold) · 2^200} is either at most 0 or above 1. */
  private static final double LEAST_THRESHOLD = 0x1p-60;

  private BoostPass() {}

  /** What boost and decay start from, in place. */
  static void start(MissingSignals missing, double[] weighted, double[] coverage, int rows) {
    if (missing == MissingSignals.RENORMALISE) {
      for (int i = 0; i < rows; i++) {
        weighted[i] = ScalarKernel.start(weighted[i], coverage[i]);
      }
    }
  }

  static void boost(Boost boost, double[] start, int rows, double[] out) {
    if (boost instanceof StepBoost step && step.threshold() >= LEAST_THRESHOLD) {
      step(step.threshold(), step.factor(), start, rows, out);
    } else {
      for (int i = 0; i < rows; i++) {
        out[i] = boost.apply(start[i]);
      }
    }
  }

  /** The step without a branch: {@code above} is 1 or 0, and so each product and sum is exact. */
  private static void step(
      double threshold, double factor, double[] start, int rows, double[] out) {
    for (int i = 0; i < rows; i++) {
      double above = Math.min(1, Math.max(0, (start[i] - threshold) * 0x1p200));
      out[i] = start[i] * (factor * above + (1 - above));
    }
  }
}
