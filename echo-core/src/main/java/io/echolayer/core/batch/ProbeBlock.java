package io.echolayer.core.batch;

import java.util.EnumSet;
import java.util.SplittableRandom;

/**
 * A fixed block of rows, ordinary and extreme, complete and with gaps: a kernel whose bits differ
 * from the scalar kernel's on it is not used.
 */
final class ProbeBlock {
  /** Complete rows, then as many with gaps; odd, so that the last vector is not full. */
  private static final int ROWS = 251;

  private static final long SEED = 0x6563686f6c617965L;
  private static final double AS_OF = 1_768_478_400;
  private static final double[] SPECIAL_COUNTS = {0, 1, 2, 3, 11, 45, 0x1p20, 0x1p21 + 1, 0x1p63};
  private static final double[] SPECIAL_RATES = {0, Double.MIN_VALUE, 1, 10, 60, 1e300};
  private static final double[] SPECIAL_AGES = {
    0, 1, -86_400, 161, 162, 13_000, 1.2e9, 1.26e9, 5e10
  };

  private ProbeBlock() {}

  /** Whether the provider's kernel gives the bits of the scalar kernel in every column. */
  static boolean agrees(KernelRules rules, KernelProvider provider) {
    ScoreKernel kernel = provider.kernel(rules);
    ScoreKernel scalar = rules.scalar();
    return agree(scalar, kernel, columns(0)) && agree(scalar, kernel, columns(0.3));
  }

  private static boolean agree(ScoreKernel scalar, ScoreKernel kernel, SignalColumns columns) {
    ScoreColumns expected = scored(scalar, columns);
    ScoreColumns actual = scored(kernel, columns);
    for (ScoreField field : ScoreField.values()) {
      for (int row = 0; row < ROWS; row++) {
        if (Double.doubleToRawLongBits(expected.get(field, row))
            != Double.doubleToRawLongBits(actual.get(field, row))) {
          return false;
        }
      }
    }
    return true;
  }

  private static ScoreColumns scored(ScoreKernel kernel, SignalColumns columns) {
    ScoreColumns into = ScoreColumns.all(ROWS);
    KernelBlock block = KernelBlock.empty();
    block.open(columns, AS_OF, into);
    block.move(0, 0, ROWS);
    kernel.score(block);
    return into;
  }

  private static SignalColumns columns(double absent) {
    SplittableRandom random = new SplittableRandom(SEED);
    SignalColumnsBuilder into = SignalColumns.builder(ROWS);
    for (SignalField field : EnumSet.complementOf(EnumSet.of(SignalField.AS_OF))) {
      into.sparse(field, cells(field, absent, random));
    }
    ordered(SignalField.DISCOVERY_SHARES, SignalField.TOTAL_SHARES, absent, random, into);
    ordered(SignalField.CREATED_AT, SignalField.LAST_INTERACTION_AT, absent, random, into);
    return into.build();
  }

  /** Two columns of which one is never above the other. */
  private static void ordered(
      SignalField low,
      SignalField high,
      double absent,
      SplittableRandom random,
      SignalColumnsBuilder into) {
    double[] lows = cells(low, absent, random);
    double[] highs = cells(high, absent, random);
    for (int row = 0; row < ROWS; row++) {
      if (lows[row] > highs[row]) {
        double swapped = lows[row];
        lows[row] = highs[row];
        highs[row] = swapped;
      }
    }
    into.sparse(low, lows).sparse(high, highs);
  }

  private static double[] cells(SignalField field, double absent, SplittableRandom random) {
    double[] cells = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      cells[row] = random.nextDouble() < absent ? Double.NaN : cell(field, random);
    }
    return cells;
  }

  private static double cell(SignalField field, SplittableRandom random) {
    boolean special = random.nextInt(4) == 0;
    return switch (field.kind()) {
      case COUNT ->
          special ? any(SPECIAL_COUNTS, random) : random.nextLong(1L << (1 + random.nextInt(40)));
      case RATE -> special ? any(SPECIAL_RATES, random) : random.nextDouble() * 80;
      case INSTANT -> AS_OF - (special ? any(SPECIAL_AGES, random) : random.nextLong(60 * 86_400L));
      case SENTIMENT -> random.nextDouble() * 2 - 1;
      case SHARE -> special ? random.nextInt(2) : random.nextDouble();
    };
  }

  private static double any(double[] values, SplittableRandom random) {
    return values[random.nextInt(values.length)];
  }
}
