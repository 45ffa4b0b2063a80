package io.echolayer.core.batch.spi;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The reach {@code min(1, ln(max(1, accounts)) / scale)} by number of accounts, up to where it is
 * 1. An entry is computed when it is first asked for.
 */
final class ReachTable {
  /** A table of half a megabyte; a larger one would be slower than the logarithm. */
  private static final int MOST_ENTRIES = 1 << 16;

  private final double[] entries;
  private final double scale;

  private ReachTable(int last, double scale) {
    this.entries = new double[last + 1];
    this.scale = scale;
    Arrays.fill(entries, Double.NaN);
    entries[0] = 0;
    entries[1] = 0;
  }

  /** The table for a scale; null where it would be too large. */
  static @Nullable ReachTable of(double scale) {
    int last = 1;
    for (int step = MOST_ENTRIES / 2; step > 0; step /= 2) {
      if (reach(last + step, scale) < 1) {
        last += step;
      }
    }
    return last + 1 < MOST_ENTRIES ? new ReachTable(last + 1, scale) : null;
  }

  /** {@code out[i] = reach(accounts[offset + i])}; 0 where a cell is absent. */
  void reach(double[] accounts, int offset, int rows, double[] out) {
    double[] table = entries;
    int last = table.length - 1;
    for (int i = 0; i < rows; i++) {
      int account = (int) Math.min((long) accounts[offset + i], last);
      double value = table[account];
      if (Double.isNaN(value)) {
        value = reach(account, scale);
        table[account] = value;
      }
      out[i] = value;
    }
  }

  private static double reach(int accounts, double scale) {
    return Math.min(1, StrictMath.log(accounts) / scale);
  }
}
