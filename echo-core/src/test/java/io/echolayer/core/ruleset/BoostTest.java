package io.echolayer.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Oracle: section 4 of the specification; the boost is a step above 0.8, not at it. */
class BoostTest {
  @Test
  void theBoostAppliesAboveItsThresholdOnly() {
    assertThat(Boost.DEFAULT.apply(0.8)).isEqualTo(0.8);
    assertThat(Boost.DEFAULT.apply(Math.nextUp(0.8))).isEqualTo(Math.nextUp(0.8) * 1.2);
    assertThat(Boost.DEFAULT.apply(1)).as("not clamped").isEqualTo(1.2);
  }
}
