package io.echolayer.core.ruleset;

import io.echolayer.core.attribute.Attributes;

/** The reward for a high score. Monotone, never below the score; the result is not clamped. */
public sealed interface Boost permits StepBoost, RampBoost {
  /** A step above 0.8, by 1.2. */
  Boost DEFAULT = new StepBoost(0.8, 1.2);

  /**
   * The boosted score.
   *
   * @param score in [0, 1]
   * @return in [{@code score}, {@code score} · {@link #factor}]
   */
  double apply(double score);

  /** What the highest scores are multiplied by, ≥ 1. */
  double factor();

  /** The constants, under the names by which they stand in a ruleset. No two boosts share all. */
  Attributes constants();
}
