package io.echolayer.vector;

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
class FdlibmLanesTest {
  private static final long VALUES = Long.getLong("echolayer.test.kernel.values", 10_000_000);
  private static final int STRIP = 1024;

  private final SplittableRandom random = new SplittableRandom(11);
  private final double[] given = new double[STRIP];
  private final double[] actual = new double[STRIP];

  @Test
  void logarithms() {
    for (long done = 0; done < VALUES; done += STRIP) {
      for (int i = 0; i < STRIP; i++) {
        double power = Math.scalb(1.0, random.nextInt(64));
        given[i] =
            switch (random.nextInt(6)) {
              case 0 -> random.nextInt(4_000_000);
              case 1 -> power * (1 + (random.nextInt(9) - 4) * 0x1p-20);
              case 2 -> power * (1.38 + random.nextDouble() * 0.04);
              case 3 -> power * (1 + (random.nextInt(9) - 4) * 0x1p-52);
              case 4 -> 1 + Math.scalb(random.nextDouble(), -random.nextInt(52));
              default -> power * (1 + random.nextDouble());
            };
      }
      LogLanes.log(given, 0, STRIP, actual);
      compare("ln", x -> StrictMath.log(Math.max(1, x)));
    }
  }

  @Test
  void exponentials() {
    double[] ones = new double[STRIP];
    Arrays.fill(ones, 1);
    for (long done = 0; done < VALUES; done += STRIP) {
      double perHour = -Math.scalb(1 + random.nextDouble(), random.nextInt(40) - 39);
      for (int i = 0; i < STRIP; i++) {
        given[i] =
            switch (random.nextInt(4)) {
              case 0 -> random.nextInt(10_000);
              case 1 -> (random.nextInt(1000) + 0.5) * 0.6931471805599453 / -perHour * 3600;
              case 2 -> (700 + random.nextDouble() * 50) / -perHour * 3600;
              default -> Math.scalb(random.nextDouble(), random.nextInt(52));
            };
      }
      ExpLanes.decay(ones, given, perHour, STRIP, actual, 0);
      compare("exp", seconds -> StrictMath.exp(perHour * (seconds / 3600)));
    }
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
