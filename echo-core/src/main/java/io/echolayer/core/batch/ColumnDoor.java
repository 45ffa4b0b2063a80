package io.echolayer.core.batch;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.core.signal.SignalField;
import java.util.Arrays;

/**
 * The door of the columns: what is behind it, every kernel may trust. A cell is NaN, which is
 * absent, or in the range of its field; zeros are positive.
 */
final class ColumnDoor {
  /** From here on every double is a whole number. */
  private static final double ALL_WHOLE = 0x1p52;

  private static final double LARGEST_COUNT = 0x1p63;

  private ColumnDoor() {}

  /**
   * Checks every cell. The result is {@code given} itself, or a copy if a value must be clamped.
   *
   * @param nanIsAbsent whether NaN marks an absent cell; else it is refused
   */
  static double[] check(SignalField field, double[] given, int rows, boolean nanIsAbsent) {
    double[] values = given;
    for (int row = 0; row < rows; row++) {
      double value = given[row];
      if (Double.isNaN(value) && nanIsAbsent) {
        continue;
      }
      double clean = clean(field, value, row);
      if (Double.doubleToRawLongBits(clean) != Double.doubleToRawLongBits(value)) {
        if (values == given) {
          values = Arrays.copyOf(given, rows);
        }
        values[row] = clean;
      }
    }
    return values;
  }

  /** Whether a cell is absent. */
  static boolean isSparse(double[] values, int rows) {
    for (int row = 0; row < rows; row++) {
      if (Double.isNaN(values[row])) {
        return true;
      }
    }
    return false;
  }

  private static double clean(SignalField field, double value, int row) {
    switch (field.kind()) {
      case COUNT -> {
        if (!(value >= 0 && value <= LARGEST_COUNT && isWhole(value))) {
          throw refusal(field, row, "be a whole number of at least 0", DoubleCell.whole(value));
        }
      }
      case RATE -> {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
          throw refusal(field, row, "be finite and at least 0", value);
        }
      }
      case INSTANT -> {
        if (!(value >= Timestamp.FIRST_SECOND
            && value <= Timestamp.LAST_SECOND
            && isWhole(value))) {
          throw refusal(
              field, row, "be an epoch second in the years 0 to 9999", DoubleCell.whole(value));
        }
      }
      case SENTIMENT -> {
        return Math.min(1, Math.max(-1, finite(field, value, row)));
      }
      case FRACTION -> {
        return Math.min(1, Math.max(0, finite(field, value, row)));
      }
    }
    return value + 0.0;
  }

  private static boolean isWhole(double value) {
    return Math.abs(value) >= ALL_WHOLE || value == (long) value;
  }

  private static double finite(SignalField field, double value, int row) {
    if (!Double.isFinite(value)) {
      throw refusal(field, row, "be finite", value);
    }
    return value;
  }

  /** Refuses rows with more discoveries than shares, or used before they were published. */
  static void checkOrder(
      SignalField low, double[] lows, SignalField high, double[] highs, int rows) {
    for (int row = 0; row < rows; row++) {
      if (lows[row] > highs[row]) {
        String rule =
            "be at least " + low.id() + " (" + DoubleCell.whole(lows[row]) + ") of its row";
        throw refusal(high, row, rule, DoubleCell.whole(highs[row]));
      }
    }
  }

  /** The same for integers, of which two may be equal as doubles and yet out of order. */
  static void checkOrder(SignalField low, long[] lows, SignalField high, long[] highs, int rows) {
    for (int row = 0; row < rows; row++) {
      if (lows[row] > highs[row] && highs[row] != SignalColumns.ABSENT_INTEGER) {
        String rule = "be at least " + low.id() + " (" + lows[row] + ") of its row";
        throw refusal(high, row, rule, highs[row]);
      }
    }
  }

  static InvalidValueException refusal(SignalField field, int row, String rule, Object value) {
    return new InvalidValueException(field.id() + "[" + row + "]", rule, value);
  }
}
