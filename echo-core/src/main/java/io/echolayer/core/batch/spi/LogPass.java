package io.echolayer.core.batch.spi;

/**
 * Natural logarithms of numbers from 1 up, with the bits of {@link StrictMath#log}, in three
 * passes: bits to {@code 2^k · (1 + f)}, which only scalar code can do; the common formula, without
 * a branch, which the JIT turns into vector code; and a repair of the few rows that take another.
 *
 * <p>Source: fdlibm, e_log.c. There, {@code k = 0} has formulas of its own, to which the general
 * ones are equal by bits: they subtract from and add to a zero.
 */
final class LogPass {
  private static final int MANTISSA_HIGH = 0xfffff;
  private static final int INFINITY_HIGH = 0x7ff00000;
  private static final long FRACTION = 0xfffffffffffffL;
  private static final long ONE = Double.doubleToRawLongBits(1);

  /** The largest exponent of a number. */
  private static final double MOST = 1023;

  private final double[] f;
  private final double[] k;
  private final int[] rare;

  LogPass(int rows) {
    f = new double[rows];
    k = new double[rows];
    rare = new int[rows + 1];
  }

  /** {@code out[i] = ln(max(1, x[offset + i]))}; 0 where a cell is absent. */
  void log(double[] x, int offset, int rows, double[] out) {
    int count = split(x, offset, rows, f, k, rare);
    common(f, k, rows, out);
    repair(f, k, rare, count, out);
  }

  /** Without a branch: over real counts, no processor can predict how these tests come out. */
  private static int split(double[] x, int offset, int rows, double[] f, double[] k, int[] rare) {
    int count = 0;
    for (int i = 0; i < rows; i++) {
      // numbers above 0 are ordered as their bits are
      long bits = Math.max(ONE, Double.doubleToRawLongBits(x[offset + i]));
      long fraction = bits & FRACTION;
      int high = (int) (bits >>> 32);
      int mantissa = high & MANTISSA_HIGH;
      int half = (mantissa + Fdlibm.LOG_HALVE) & 0x100000;
      k[i] = (high >> 20) - 1023 + (half >> 20);
      long scaled = fraction | ((long) (half ^ 0x3ff00000) << 32);
      f[i] = Double.longBitsToDouble(scaled) - 1;
      int middle =
          below(Fdlibm.LOG_MIDDLE_FIRST - 1, mantissa)
              & below(mantissa, Fdlibm.LOG_MIDDLE_LAST + 1);
      int nearPower = below((mantissa + 2) & MANTISSA_HIGH, 3) & (int) (-fraction >>> 63);
      int absent = below(INFINITY_HIGH - 1, high);
      rare[count] = i;
      count += middle | nearPower | absent;
    }
    return count;
  }

  /** 1 where {@code a < b}, else 0; neither of them below 0. */
  private static int below(int a, int b) {
    return (a - b) >>> 31;
  }

  private static void common(double[] fs, double[] ks, int rows, double[] out) {
    for (int i = 0; i < rows; i++) {
      double f = fs[i];
      double k = ks[i];
      double s = f / (2.0 + f);
      double z = s * s;
      double w = z * z;
      double t1 = w * (Fdlibm.LG2 + w * (Fdlibm.LG4 + w * Fdlibm.LG6));
      double t2 = z * (Fdlibm.LG1 + w * (Fdlibm.LG3 + w * (Fdlibm.LG5 + w * Fdlibm.LG7)));
      double r = t2 + t1;
      out[i] = k * Fdlibm.LN2_HI - ((s * (f - r) - k * Fdlibm.LN2_LO) - f);
    }
  }

  private static void repair(double[] fs, double[] ks, int[] rare, int count, double[] out) {
    for (int j = 0; j < count; j++) {
      int i = rare[j];
      double f = fs[i];
      double k = ks[i];
      if (k > MOST) {
        out[i] = 0;
      } else {
        out[i] = f >= -Fdlibm.LOG_SMALL && f < Fdlibm.LOG_SMALL ? small(f, k) : middle(f, k);
      }
    }
  }

  private static double small(double f, double k) {
    double r = f * f * (0.5 - 0.3333333333333333 * f);
    return k * Fdlibm.LN2_HI - ((r - k * Fdlibm.LN2_LO) - f);
  }

  private static double middle(double f, double k) {
    double s = f / (2.0 + f);
    double z = s * s;
    double w = z * z;
    double t1 = w * (Fdlibm.LG2 + w * (Fdlibm.LG4 + w * Fdlibm.LG6));
    double t2 = z * (Fdlibm.LG1 + w * (Fdlibm.LG3 + w * (Fdlibm.LG5 + w * Fdlibm.LG7)));
    double r = t2 + t1;
    double half = 0.5 * f * f;
    return k * Fdlibm.LN2_HI - ((half - (s * (half + r) + k * Fdlibm.LN2_LO)) - f);
  }
}
