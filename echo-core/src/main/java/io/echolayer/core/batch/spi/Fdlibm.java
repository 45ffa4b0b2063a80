package io.echolayer.core.batch.spi;

/**
 * Coefficients of fdlibm's logarithm and exponential function, e_log.c and e_exp.c, each as the
 * shortest text of the same double. For kernels, which must give the bits of {@link StrictMath}.
 */
public final class Fdlibm {
  /** High part of ln 2, whose products with small integers are exact. */
  public static final double LN2_HI = 0.6931471803691238;

  /** What {@link #LN2_HI} lacks. */
  public static final double LN2_LO = 1.9082149292705877E-10;

  /** 1 / ln 2. */
  public static final double INV_LN2 = 1.4426950408889634;

  /** Of {@code s^2} in the series of the logarithm. */
  public static final double LG1 = 0.6666666666666735;

  /** Of {@code s^4} in the series of the logarithm. */
  public static final double LG2 = 0.3999999999940942;

  /** Of {@code s^6} in the series of the logarithm. */
  public static final double LG3 = 0.2857142874366239;

  /** Of {@code s^8} in the series of the logarithm. */
  public static final double LG4 = 0.22222198432149784;

  /** Of {@code s^10} in the series of the logarithm. */
  public static final double LG5 = 0.1818357216161805;

  /** Of {@code s^12} in the series of the logarithm. */
  public static final double LG6 = 0.15313837699209373;

  /** Of {@code s^14} in the series of the logarithm. */
  public static final double LG7 = 0.14798198605116586;

  /** Of {@code r^2} in the series of the exponential function. */
  public static final double P1 = 0.16666666666666602;

  /** Of {@code r^4} in the series of the exponential function. */
  public static final double P2 = -0.0027777777777015593;

  /** Of {@code r^6} in the series of the exponential function. */
  public static final double P3 = 6.613756321437934E-05;

  /** Of {@code r^8} in the series of the exponential function. */
  public static final double P4 = -1.6533902205465252E-06;

  /** Of {@code r^10} in the series of the exponential function. */
  public static final double P5 = 4.1381367970572385E-08;

  /** From {@code −LOG_SMALL} to below it, the logarithm of {@code 1 + f} is taken to two terms. */
  public static final double LOG_SMALL = 0x1p-20;

  /** Highest 20 bits of the least mantissa, about 1.38, whose square is taken out first. */
  public static final int LOG_MIDDLE_FIRST = 0x6147a;

  /** Highest 20 bits of the greatest such mantissa, about 1.42. */
  public static final int LOG_MIDDLE_LAST = 0x6b851;

  /** Added to the highest 20 bits of a mantissa, it carries where the mantissa is to be halved. */
  public static final int LOG_HALVE = 0x95f64;

  /**
   * Where {@code |x|} is above it, the exponential function takes out a power of two: {@code ln(2)
   * / 2} as its high word sees it.
   */
  public static final double EXP_REDUCE = Double.longBitsToDouble(0x3fd62e42_ffffffffL);

  /** From here on up, {@code f} is that of a mantissa whose square is taken out first. */
  public static final double LOG_MIDDLE_ABOVE =
      Double.longBitsToDouble((0x3ff00000L | LOG_MIDDLE_FIRST) << 32) - 1;

  /** Below it likewise, where the mantissa was halved. */
  public static final double LOG_MIDDLE_BELOW =
      Double.longBitsToDouble((0x3fe00000L | (LOG_MIDDLE_LAST + 1)) << 32) - 1;

  /** Down to here the exponential function adds a single term: {@code |x|} below it. */
  public static final double EXP_TINY = 0x1p-28;

  /** Below it, the exponential function is 0. */
  public static final double EXP_ZERO = -745.1332191019411;

  private Fdlibm() {}
}
