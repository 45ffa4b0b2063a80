package io.echolayer.core.batch;

import io.echolayer.core.InvalidValueException;
import java.util.Arrays;
import java.util.Collection;

/** Columns of rates, one for each kind of engagement, and their sum. */
final class EngagementRates {
  private EngagementRates() {}

  static void check(String name, double[] values, int rows) {
    for (int row = 0; row < rows; row++) {
      double value = values[row];
      if (!(Double.isNaN(value) || (value >= 0 && value < Double.POSITIVE_INFINITY))) {
        throw new InvalidValueException(
            "engagement." + name + "[" + row + "]", "be finite and at least 0", value);
      }
    }
  }

  /** Adds the rates of each row in the order given; NaN where a row has none. */
  static double[] sum(Collection<double[]> rates, int rows) {
    double[] sum = new double[rows];
    Arrays.fill(sum, Double.NaN);
    for (double[] values : rates) {
      for (int row = 0; row < rows; row++) {
        double value = values[row];
        if (!Double.isNaN(value)) {
          sum[row] = (Double.isNaN(sum[row]) ? 0 : sum[row]) + value;
        }
      }
    }
    return sum;
  }
}
