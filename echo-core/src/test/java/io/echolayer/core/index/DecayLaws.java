package io.echolayer.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echolayer.core.ruleset.Decay;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.Ruleset;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The decay of an existing index. */
class DecayLaws {
  private static final EchoIndex INDEX = EchoIndex.of(Ruleset.echoLayer1());
  private static final Instant FROM = Instant.parse("2026-01-15T12:00:00Z");

  @Property
  void twoStepsDecayLikeOne(
      @ForAll @DoubleRange(max = 1.2) double index,
      @ForAll @IntRange(max = 100_000_000) int first,
      @ForAll @IntRange(max = 100_000_000) int second) {
    Instant middle = FROM.plusSeconds(first);
    Instant end = middle.plusSeconds(second);
    double stepped = INDEX.decay(INDEX.decay(index, FROM, middle), middle, end);
    double direct = INDEX.decay(index, FROM, end);
    // The exponent is at most 60 here, and exp turns its absolute error into a relative one.
    assertThat(stepped).isCloseTo(direct, within(1e-12 * direct + Double.MIN_NORMAL));
  }

  @Property
  void decayNeverRaises(
      @ForAll @DoubleRange(max = 1.2) double index,
      @ForAll @IntRange(max = 1_000_000_000) int seconds) {
    assertThat(INDEX.decay(index, FROM, FROM.plusSeconds(seconds))).isBetween(0.0, index);
  }

  @Property
  void aClockThatRunsBehindChangesNothing(
      @ForAll @DoubleRange(max = 1.2) double index, @ForAll @IntRange(max = 1_000_000) int back) {
    assertThat(INDEX.decay(index, FROM, FROM.minusSeconds(back))).isEqualTo(index);
  }

  @Example
  void aDayKeepsNinetyFivePercentAndAHalfLifeHalf() {
    Instant nextDay = FROM.plusSeconds(86_400);
    assertThat(INDEX.decay(1, FROM, nextDay)).isCloseTo(0.95, within(1e-15));
    EchoIndex halving =
        EchoIndex.of(
            Ruleset.echoLayer1().withIndex(IndexRules.DEFAULT.withDecay(Decay.halfLife(6))));
    assertThat(halving.decay(1, FROM, nextDay)).isCloseTo(0.0625, within(1e-15));
  }
}
