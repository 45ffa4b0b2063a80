package io.echolayer.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** Laws of the ramp: the ends of the step, monotone, and no jump anywhere. */
class RampBoostLaws {
  private static final RampBoost RAMP = RampBoost.DEFAULT;

  @Property
  void agreesWithTheStepOutsideTheRamp(@ForAll @DoubleRange(max = 1) @Scale(9) double score) {
    if (score <= RAMP.from() || score > RAMP.to()) {
      assertThat(RAMP.apply(score)).isEqualTo(Boost.DEFAULT.apply(score));
    }
  }

  @Property
  void neverFallsAndNeverJumps(
      @ForAll @DoubleRange(max = 1) @Scale(9) double score,
      @ForAll @DoubleRange(max = 0.001) @Scale(9) double step) {
    double higher = Math.min(1, score + step);
    double steepest = 1 + (RAMP.factor() - 1) * (1 + 1 / (RAMP.to() - RAMP.from()));

    assertThat(RAMP.apply(higher) - RAMP.apply(score))
        .isBetween(0.0, steepest * (higher - score) + 1e-15);
  }

  @Example
  void isTellableFromTheStepInJsonAndDigest() {
    Ruleset ramped = Ruleset.echoLayer1().withIndex(IndexRules.DEFAULT.withBoost(RAMP));

    assertThat(Ruleset.parse(ramped.json())).isEqualTo(ramped);
    assertThat(ramped.digest()).isNotEqualTo(Ruleset.echoLayer1().digest());
  }

  @Example
  void refusesARampThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> new RampBoost(0.85, 0.75, 1.2))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("to must be above from (0.85), but was 0.75");
  }
}
