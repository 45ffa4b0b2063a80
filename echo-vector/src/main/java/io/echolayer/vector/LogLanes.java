package io.echolayer.vector;

import io.echolayer.core.batch.spi.Fdlibm;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Natural logarithms of numbers from 1 up, with the bits of {@link StrictMath#log}: fdlibm's three
 * formulas side by side, and for each lane the one that it takes. Its formulas for {@code k = 0}
 * are equal by bits to the general ones.
 */
final class LogLanes {
  private static final long HALVE = (long) Fdlibm.LOG_HALVE << 32;
  private static final long ONE = 0x3ff00000L << 32;

  /** As bits, a double whose lowest bits count from 2^52 on. */
  private static final long COUNTING = 0x43300000L << 32;

  private static final double COUNTED_FROM = 0x1p52 + 1023;

  private LogLanes() {}

  /** {@code out[i] = ln(max(1, x[offset + i]))}; 0 where a cell is absent. */
  static void log(double[] x, int offset, int rows, double[] out) {
    for (int i = 0; i < rows; i += Lanes.COUNT) {
      DoubleVector given = DoubleVector.fromArray(Lanes.DOUBLES, x, offset + i);
      DoubleVector value =
          DoubleVector.broadcast(Lanes.DOUBLES, 1.0)
              .blend(given, given.compare(VectorOperators.GT, 1.0));
      LongVector bits = value.reinterpretAsLongs();
      LongVector exponent = bits.add(HALVE).lanewise(VectorOperators.LSHR, 52);
      DoubleVector k =
          exponent.lanewise(VectorOperators.OR, COUNTING).reinterpretAsDoubles().sub(COUNTED_FROM);
      DoubleVector f =
          bits.sub(exponent.lanewise(VectorOperators.LSHL, 52))
              .add(ONE)
              .reinterpretAsDoubles()
              .sub(1.0);
      series(f, k).intoArray(out, i);
    }
  }

  /** {@code ln(2^k · (1 + f))}. */
  private static DoubleVector series(DoubleVector f, DoubleVector k) {
    DoubleVector s = f.div(f.add(2.0));
    DoubleVector z = s.mul(s);
    DoubleVector w = z.mul(z);
    DoubleVector t1 = w.mul(w.mul(w.mul(Fdlibm.LG6).add(Fdlibm.LG4)).add(Fdlibm.LG2));
    DoubleVector t2 =
        z.mul(w.mul(w.mul(w.mul(Fdlibm.LG7).add(Fdlibm.LG5)).add(Fdlibm.LG3)).add(Fdlibm.LG1));
    DoubleVector r = t2.add(t1);
    DoubleVector low = k.mul(Fdlibm.LN2_LO);
    DoubleVector half = f.mul(0.5).mul(f);
    DoubleVector common = s.mul(f.sub(r)).sub(low);
    DoubleVector middle = half.sub(s.mul(half.add(r)).add(low));
    DoubleVector third = f.mul(0.3333333333333333);
    DoubleVector small =
        f.mul(f).mul(DoubleVector.broadcast(Lanes.DOUBLES, 0.5).sub(third)).sub(low);
    VectorMask<Double> isMiddle =
        f.compare(VectorOperators.GE, Fdlibm.LOG_MIDDLE_ABOVE)
            .or(f.compare(VectorOperators.LT, Fdlibm.LOG_MIDDLE_BELOW));
    VectorMask<Double> isSmall =
        f.compare(VectorOperators.GE, -Fdlibm.LOG_SMALL)
            .and(f.compare(VectorOperators.LT, Fdlibm.LOG_SMALL));
    DoubleVector taken = common.blend(middle, isMiddle).blend(small, isSmall);
    return k.mul(Fdlibm.LN2_HI).sub(taken.sub(f));
  }
}
