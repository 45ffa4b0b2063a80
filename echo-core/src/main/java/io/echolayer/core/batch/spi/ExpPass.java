package io.echolayer.core.batch.spi;

import io.echolayer.core.internal.Seconds;

/**
 * Exponentials of numbers from 0 down, with the bits of {@link StrictMath#exp}: the common formula
 * in a loop that the JIT turns into vector code, then the power of two, and the few rows that take
 * another way, by table and by {@code StrictMath} itself.
 *
 * <p>Source: fdlibm, e_exp.c. Its own formulas for {@code k = 0} and {@code k = −1} are equal by
 * bits to the general one.
 */
final class ExpPass {
  /** From here down, results come near the subnormals or are 0. */
  private static final double DEEP = -708;

  /**
   * fdlibm decides whether {@code |x|} is above {@code ln(2)/2} by its high word; within this
   * distance of it, which is more than a high word spans, the general formula may decide otherwise.
   */
  private static final double NEAR = 0x1p-20;

  private static final double HALF_LN2 = Fdlibm.EXP_REDUCE;

  private final double[] negativePowers = new double[1023];
  private final double[] x;
  private final double[] power;
  private final double[] mantissa;

  ExpPass(int rows) {
    x = new double[rows];
    power = new double[rows];
    mantissa = new double[rows];
    for (int i = 0; i < negativePowers.length; i++) {
      negativePowers[i] = Double.longBitsToDouble((1023L - i) << 52);
    }
  }

  /**
   * Whether {@code exp(perHour · hours)} takes the formulas of this class for all whole seconds.
   */
  static boolean reaches(double perHour) {
    double smallest = perHour * (1.0 / Seconds.PER_HOUR);
    return perHour == 0 || (smallest <= -Fdlibm.EXP_TINY && perHour > Double.NEGATIVE_INFINITY);
  }

  /** {@code out[i] = value[i] · exp(perHour · (seconds[i] / 3600))}. */
  void decay(double[] value, double[] seconds, double perHour, int rows, double[] out) {
    common(seconds, perHour, rows, x, power, mantissa);
    scale(value, rows, out);
  }

  private static void common(
      double[] seconds,
      double perHour,
      int rows,
      double[] xs,
      double[] powers,
      double[] mantissas) {
    for (int i = 0; i < rows; i++) {
      double x = perHour * (seconds[i] / Seconds.PER_HOUR);
      double k = Math.ceil(Fdlibm.INV_LN2 * x - 0.5);
      double hi = x - k * Fdlibm.LN2_HI;
      double lo = k * Fdlibm.LN2_LO;
      double r = hi - lo;
      double t = r * r;
      double c =
          r - t * (Fdlibm.P1 + t * (Fdlibm.P2 + t * (Fdlibm.P3 + t * (Fdlibm.P4 + t * Fdlibm.P5))));
      xs[i] = x;
      powers[i] = k;
      mantissas[i] = 1 - ((lo - (r * c) / (2 - c)) - hi);
    }
  }

  private void scale(double[] value, int rows, double[] out) {
    double[] powersOfTwo = negativePowers;
    double[] xs = x;
    double[] ks = power;
    double[] ms = mantissa;
    for (int i = 0; i < rows; i++) {
      double at = xs[i];
      double left;
      if (at >= DEEP && Math.abs(at + HALF_LN2) > NEAR) {
        left = ms[i] * powersOfTwo[-(int) ks[i]];
      } else {
        left = StrictMath.exp(at);
      }
      out[i] = value[i] * left;
    }
  }
}
