package io.echolayer.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracle: the formula, with the quantiles of Student's t from a printed table. */
class IntervalTest {
  /** For 2 and 4 degrees of freedom, two-sided, 99 %. */
  private static final double T_2 = 9.924843;

  private static final double T_4 = 4.604095;

  @Test
  void liesAroundTheGeometricMean() {
    Interval interval = Interval.of(pairs(0.5, 1, 2, 1, 1));
    double deviation = Math.sqrt(2 * Math.pow(Math.log(2), 2) / 4);
    double error = T_4 * deviation / Math.sqrt(5);
    assertThat(interval.ratio()).isCloseTo(1, within(1e-12));
    assertThat(interval.low()).isCloseTo(Math.exp(-error), within(1e-6));
    assertThat(interval.high()).isCloseTo(Math.exp(error), within(1e-5));
  }

  @Test
  void threePairsAreEnough() {
    Interval interval = Interval.of(pairs(1.9, 2, 2.1));
    double[] logs = {Math.log(1.9), Math.log(2), Math.log(2.1)};
    double mean = (logs[0] + logs[1] + logs[2]) / 3;
    double squares = 0;
    for (double log : logs) {
      squares += (log - mean) * (log - mean);
    }
    double error = T_2 * Math.sqrt(squares / 2) / Math.sqrt(3);
    assertThat(interval.low()).isCloseTo(Math.exp(mean - error), within(1e-5));
    assertThat(interval.high()).isCloseTo(Math.exp(mean + error), within(1e-5));
  }

  /** 1, 1, 2, 2 and 4 are kept; 1 and 4 stand for the two that are not. */
  @Test
  void aQuarterAtEachEndIsTrimmedFromSevenPairsOn() {
    Interval interval = Interval.of(pairs(1, 2, 50, 0.01, 1, 2, 4));
    double step = Math.log(2);
    double mean = 4 * step / 5;
    double squares = 0;
    for (double log : new double[] {0, 0, 0, step, step, 2 * step, 2 * step}) {
      squares += Math.pow(log - 6 * step / 7, 2);
    }
    double error = T_4 * Math.sqrt(squares / (5 * 4));
    assertThat(interval.ratio()).isCloseTo(Math.exp(mean), within(1e-12));
    assertThat(interval.low()).isCloseTo(Math.exp(mean - error), within(1e-6));
    assertThat(interval.high()).isCloseTo(Math.exp(mean + error), within(1e-4));
  }

  @Test
  void halfOfThePairsMayBeAnything() {
    Interval interval =
        Interval.of(pairs(1, 1.01, 0.99, 1, 1.01, 0.99, 0.6, 0.5, 0.6, 1.6, 2, 1.6));
    assertThat(interval.isTooWide()).isFalse();
  }

  @Test
  void oneForkInSevenMayBeAnything() {
    assertThat(Interval.of(pairs(1, 1.01, 0.99, 1, 1.01, 0.99, 1.6)).isTooWide()).isFalse();
    assertThat(Interval.of(pairs(1, 1.01, 0.99, 1, 1.01, 1.6)).isTooWide()).isTrue();
  }

  @Test
  void whatSlowsAWholePairChangesNothing() {
    List<Pair> pairs = pairs(1.9, 2, 2.1);
    List<Pair> slowed = new ArrayList<>();
    for (Pair pair : pairs) {
      slowed.add(
          new Pair(
              new Measurement(pair.subject().nanos() * 8, 0),
              new Measurement(pair.baseline().nanos() * 8, 0)));
    }
    assertThat(Interval.of(slowed)).isEqualTo(Interval.of(pairs));
  }

  @Test
  void isTooWideBeyondFifteenPercent() {
    assertThat(new Interval(0.87, 1, 1.15).isTooWide()).isFalse();
    assertThat(new Interval(0.86, 1, 1.151).isTooWide()).isTrue();
    assertThat(new Interval(Double.NaN, Double.NaN, Double.NaN).isTooWide()).isTrue();
  }

  private static List<Pair> pairs(double... ratios) {
    List<Pair> pairs = new ArrayList<>();
    for (double ratio : ratios) {
      pairs.add(new Pair(new Measurement(ratio * 128, 0), new Measurement(128, 0)));
    }
    return pairs;
  }
}
