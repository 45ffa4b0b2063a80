package io.echolayer.vector;

import io.echolayer.core.batch.spi.Fdlibm;
import io.echolayer.core.internal.Seconds;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Exponentials of numbers from 0 down, with the bits of {@link StrictMath#exp}, without a branch:
 * tiny arguments, subnormal results and 0 included. fdlibm's own formulas for {@code k = 0} and
 * {@code k = −1} are equal by bits to the general one.
 */
final class ExpLanes {
  /** Added and taken away again, it rounds to a whole number. */
  private static final double ROUNDING = 0x1p52;

  private static final double COUNTED_FROM = 0x1p52 + 1023;

  /** The largest power of two to divide by at once; below it, in two steps. */
  private static final double LARGEST_POWER = 1021;

  private static final double FIRST_STEP = 1000;

  private ExpLanes() {}

  /** {@code out[offset + i] = value[i] · exp(perHour · (seconds[i] / 3600))}. */
  static void decay(
      double[] value, double[] seconds, double perHour, int rows, double[] out, int offset) {
    for (int i = 0; i < rows; i += Lanes.COUNT) {
      DoubleVector hours =
          DoubleVector.fromArray(Lanes.DOUBLES, seconds, i).div((double) Seconds.PER_HOUR);
      DoubleVector x = hours.mul(perHour);
      DoubleVector given = DoubleVector.fromArray(Lanes.DOUBLES, value, i);
      given.mul(exp(x, power(x))).intoArray(out, offset + i);
    }
  }

  /** The power of two to divide by: 0 near 0, else {@code trunc(−x / ln 2 + 1/2)}. */
  private static DoubleVector power(DoubleVector x) {
    DoubleVector exact = x.mul(-Fdlibm.INV_LN2).add(0.5);
    DoubleVector rounded = exact.add(ROUNDING).sub(ROUNDING);
    return rounded
        .blend(rounded.sub(1.0), rounded.compare(VectorOperators.GT, exact))
        .blend(0.0, x.compare(VectorOperators.GE, -Fdlibm.EXP_REDUCE));
  }

  private static DoubleVector exp(DoubleVector x, DoubleVector power) {
    DoubleVector one = DoubleVector.broadcast(Lanes.DOUBLES, 1.0);
    DoubleVector hi = x.add(power.mul(Fdlibm.LN2_HI));
    DoubleVector minusLo = power.mul(Fdlibm.LN2_LO);
    DoubleVector r = hi.add(minusLo);
    DoubleVector t = r.mul(r);
    DoubleVector series =
        t.mul(
            t.mul(t.mul(t.mul(t.mul(Fdlibm.P5).add(Fdlibm.P4)).add(Fdlibm.P3)).add(Fdlibm.P2))
                .add(Fdlibm.P1));
    DoubleVector c = r.sub(series);
    DoubleVector two = DoubleVector.broadcast(Lanes.DOUBLES, 2.0);
    DoubleVector quotient = r.mul(c).div(two.sub(c));
    DoubleVector mantissa = one.sub(minusLo.neg().sub(quotient).sub(hi));
    VectorMask<Double> deep = power.compare(VectorOperators.GT, LARGEST_POWER);
    DoubleVector first = power.blend(power.sub(FIRST_STEP), deep);
    DoubleVector scale =
        DoubleVector.broadcast(Lanes.DOUBLES, COUNTED_FROM)
            .sub(first)
            .reinterpretAsLongs()
            .lanewise(VectorOperators.LSHL, 52)
            .reinterpretAsDoubles();
    DoubleVector scaled = mantissa.mul(scale);
    return scaled
        .blend(scaled.mul(0x1p-1000), deep)
        .blend(x.add(1.0), x.compare(VectorOperators.GT, -Fdlibm.EXP_TINY))
        .blend(0.0, x.compare(VectorOperators.LT, Fdlibm.EXP_ZERO));
  }
}
