package io.echolayer.core.batch.spi;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Oracle: {@link StrictMath}. Tolerance: none. The system property {@code
 * echolayer.test.kernel.values} sets the number of values; a long run has 100000000.
 */
@Tag("slow")
class FdlibmPassesTest {
  private static final long VALUES = Long.getLong("echolayer.test.kernel.values", 10_000_000);
  private static final int STRIP = 1000;

  private final SplittableRandom random = new SplittableRandom(7);
  private final double[] given = new double[STRIP];
  private final double[] actual = new double[STRIP];

  @Test
  void logarithms() {
    LogPass pass = new LogPass(STRIP);
    for (long done = 0; done < VALUES; done += STRIP) {
      for (int i = 0; i < STRIP; i++) {
        given[i] = number();
      }
      pass.log(given, 0, STRIP, actual);
      compare("ln", x -> StrictMath.log(Math.max(1, x)));
    }
  }

  /** Doubles of every size from 1 up, whole numbers, and both sides of each decision. */
  private double number() {
    double power = Math.scalb(1.0, random.nextInt(64));
    return switch (random.nextInt(7)) {
      case 0 -> random.nextInt(4_000_000);
      case 1 -> power * (1 + (random.nextInt(9) - 4) * 0x1p-20);
      case 2 -> power * (1.38 + random.nextDouble() * 0.04);
      case 3 -> power * (1 + (random.nextInt(9) - 4) * 0x1p-52);
      case 4 -> Math.rint(power) + random.nextInt(5) - 2;
      case 5 -> 1 + Math.scalb(random.nextDouble(), -random.nextInt(52));
      default -> power * (1 + random.nextDouble());
    };
  }

  @Test
  void exponentials() {
    ExpPass pass = new ExpPass(STRIP);
    double[] ones = new double[STRIP];
    Arrays.fill(ones, 1);
    for (long done = 0; done < VALUES; done += STRIP) {
      double perHour = -Math.scalb(1 + random.nextDouble(), random.nextInt(16) - 15);
      for (int i = 0; i < STRIP; i++) {
        given[i] = seconds(perHour);
      }
      pass.decay(ones, given, perHour, STRIP, actual);
      compare("exp", seconds -> StrictMath.exp(perHour * (seconds / 3600)));
    }
  }

  /** Whole seconds over all ages, next to the half powers of two, and into the subnormals. */
  private double seconds(double perHour) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(10_000);
      case 1 -> nearHalfPower(perHour);
      case 2 -> Math.rint((700 + random.nextDouble() * 50) / -perHour * 3600);
      default -> Math.rint(Math.scalb(random.nextDouble(), random.nextInt(52)));
    };
  }

  private double nearHalfPower(double perHour) {
    double x = (random.nextInt(1000) + 0.5) * 0.6931471805599453;
    return x / -perHour * 3600 + (random.nextInt(3) - 1) * 1e-7;
  }

  private void compare(String function, DoubleUnaryOperator oracle) {
    for (int i = 0; i < STRIP; i++) {
      double expected = oracle.applyAsDouble(given[i]);
      if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(actual[i])) {
        throw new AssertionError(
            function + " of " + given[i] + " is " + actual[i] + ", expected " + expected);
      }
    }
  }
}
