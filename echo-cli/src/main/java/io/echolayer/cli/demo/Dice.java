package io.echolayer.cli.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/**
 * Chance from a seed: {@link Random}, whose sequence is specified, and functions with the same bits
 * everywhere.
 */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** Evenly in [0, 1). */
  double share() {
    return random.nextDouble();
  }

  /** Evenly in [low, high). */
  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Whether something of probability {@code share} happens. */
  boolean happens(double share) {
    return random.nextDouble() < share;
  }

  /** Exponential with that mean. */
  double waiting(double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  /** Log-uniform from {@code low} to {@code high}: few are large. */
  double heavy(double low, double high) {
    return low * StrictMath.exp(random.nextDouble() * StrictMath.log(high / low));
  }

  /** Evenly one of {@code choices}. */
  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Evenly in 0 … bound − 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** 32 bytes. */
  byte[] key() {
    byte[] key = new byte[32];
    random.nextBytes(key);
    return key;
  }

  /** {@code value} with at most {@code places} places, as people would write it. */
  static double rounded(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
  }
}
