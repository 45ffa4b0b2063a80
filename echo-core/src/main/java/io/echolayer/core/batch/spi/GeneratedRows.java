package io.echolayer.core.batch.spi;

import io.echolayer.core.internal.Seconds;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.core.signal.SignalField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Generated columns, the same for the same seed. Extremes are as likely as ordinary values: counts
 * at powers of two and their neighbours, at the caps and up to 2^63; subnormal, tiny and huge
 * rates; instants over all years allowed; scores next to the boost's threshold.
 */
final class GeneratedRows {
  private static final double FIRST_SECOND = (double) Timestamp.FIRST_SECOND;
  private static final double LAST_SECOND = (double) Timestamp.LAST_SECOND;
  private static final double[] COUNTS = {0, 1, 2, 3, 11, 45, 22_025, 22_026, 22_027, 3_269_017};
  private static final double[] RATES = {
    0, Double.MIN_VALUE, 0x1.fffffffffffffp-1023, Double.MIN_NORMAL, 1, 10, 60, 120, 1e300
  };
  private static final double[] FRACTIONS = {
    0, 1, 0.5, 0.8, 0.75, 0.85, Double.MIN_VALUE, Double.MIN_NORMAL, 0x1.fffffffffffffp-1
  };

  /** An instant that ages are counted to, for rows without their own. */
  static final double NOW = 1_768_478_400;

  private final SplittableRandom random;
  private final Map<SignalField, double[]> cells = new EnumMap<>(SignalField.class);
  private final Set<SignalField> sparse = EnumSet.noneOf(SignalField.class);
  private final int rows;

  private GeneratedRows(long seed, int rows) {
    this.random = new SplittableRandom(seed);
    this.rows = rows;
  }

  /**
   * Columns of these rows. Every third batch is complete, every third has gaps in every column, and
   * every third lacks some columns; every other has instants of its own.
   */
  static GeneratedRows of(long seed, int rows) {
    GeneratedRows generated = new GeneratedRows(seed, rows);
    generated.fill((int) (seed % 3), seed % 2 == 0);
    return generated;
  }

  /** How many rows there are. */
  int rows() {
    return rows;
  }

  /** The columns; those left out are absent in every row. */
  Map<SignalField, double[]> columns() {
    return cells;
  }

  /** The columns with absent cells. */
  Set<SignalField> sparse() {
    return sparse;
  }

  private void fill(int shape, boolean ownInstants) {
    double gaps = shape == 1 ? 0.25 : 0;
    for (SignalField field : SignalField.values()) {
      double[] column = new double[rows];
      for (int row = 0; row < rows; row++) {
        boolean gap = gaps > 0 && random.nextDouble() < gaps;
        column[row] = gap ? Double.NaN : cell(field.kind());
      }
      cells.put(field, column);
    }
    order(column(SignalField.DISCOVERY_SHARES), column(SignalField.TOTAL_SHARES));
    order(column(SignalField.CREATED_AT), column(SignalField.LAST_INTERACTION_AT));
    for (int row = 0; row < rows; row += 8) {
      nearTheThreshold(row);
    }
    for (SignalField field : SignalField.values()) {
      boolean left = shape < 2 || random.nextInt(4) > 0;
      if (!(field == SignalField.AS_OF ? ownInstants : left)) {
        cells.remove(field);
      } else if (Arrays.stream(column(field)).anyMatch(Double::isNaN)) {
        sparse.add(field);
      }
    }
  }

  private double cell(SignalField.Kind kind) {
    int way = random.nextInt(4);
    return switch (kind) {
      case COUNT -> count(way);
      case RATE ->
          switch (way) {
            case 0 -> RATES[random.nextInt(RATES.length)];
            case 1 -> Double.longBitsToDouble(random.nextLong(0x7fe0_0000_0000_0000L));
            default -> random.nextDouble() * 100;
          };
      case INSTANT ->
          switch (way) {
            case 0 -> FIRST_SECOND + random.nextLong((long) (LAST_SECOND - FIRST_SECOND) + 1);
            case 1 -> NOW - random.nextLong(100);
            default -> NOW + Seconds.PER_DAY - random.nextLong(1000L * Seconds.PER_DAY);
          };
      case SENTIMENT -> way == 0 ? random.nextInt(3) - 1 : random.nextDouble() * 2 - 1;
      case FRACTION -> way == 0 ? FRACTIONS[random.nextInt(FRACTIONS.length)] : random.nextDouble();
    };
  }

  private double count(int way) {
    return switch (way) {
      case 0 -> COUNTS[random.nextInt(COUNTS.length)];
      case 1 -> Math.max(0, Math.rint(Math.scalb(1.0, random.nextInt(64)) + random.nextInt(5) - 2));
      default -> random.nextLong() >>> (1 + random.nextInt(62));
    };
  }

  /**
   * A weighted score of 0.8 up to a few units in the last place: everything full but the
   * originality.
   */
  private void nearTheThreshold(int row) {
    column(SignalField.AS_OF)[row] = NOW;
    column(SignalField.TOTAL_SHARES)[row] = 100;
    column(SignalField.DISCOVERY_SHARES)[row] = 100;
    column(SignalField.PLATFORM_REACH)[row] = 30_000;
    column(SignalField.ENGAGEMENT)[row] = 2;
    column(SignalField.CREATED_AT)[row] = NOW;
    column(SignalField.LAST_INTERACTION_AT)[row] = NOW;
    column(SignalField.INTERACTION_FREQUENCY)[row] = 10;
    column(SignalField.SENTIMENT)[row] = -1;
    column(SignalField.CREDIBILITY)[row] = 0;
    column(SignalField.RELEVANCE)[row] = 0;
    column(SignalField.ORIGINALITY)[row] = random.nextInt(5) * Math.ulp(0.05);
  }

  private double[] column(SignalField field) {
    return Objects.requireNonNull(cells.get(field));
  }

  private static void order(double[] lows, double[] highs) {
    for (int row = 0; row < lows.length; row++) {
      if (lows[row] > highs[row]) {
        double swapped = lows[row];
        lows[row] = highs[row];
        highs[row] = swapped;
      }
    }
  }
}
