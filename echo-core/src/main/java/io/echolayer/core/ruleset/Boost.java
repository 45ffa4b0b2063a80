package io.echolayer.core.ruleset;

import io.echolayer.core.Require;

/**
 * The reward for a high score: {@code score > threshold ? score · factor : score}. It is a step,
 * and the result is not clamped.
 *
 * @param threshold score above which the boost applies, in [0, 1]
 * @param factor ≥ 1
 */
public record Boost(double threshold, double factor) {
  /** Above 0.8, by 1.2. */
  public static final Boost DEFAULT = new Boost(0.8, 1.2);

  public Boost {
    Require.share("threshold", threshold);
    Require.atLeast("factor", 1, factor);
  }

  /** The boosted score. */
  public double apply(double score) {
    return score > threshold ? score * factor : score;
  }
}
