package io.echolayer.core.batch;

/** Cells as doubles: integers become the nearest double, which is all that a formula sees. */
final class DoubleCell {
  private DoubleCell() {}

  /** Integers as cells; {@link SignalColumns#ABSENT_INTEGER} becomes NaN. */
  static double[] of(long[] integers, int rows) {
    double[] cells = new double[rows];
    for (int row = 0; row < rows; row++) {
      long value = integers[row];
      cells[row] = value == SignalColumns.ABSENT_INTEGER ? Double.NaN : (double) value;
    }
    return cells;
  }

  /** A whole cell as the integer that it stands for, for messages. */
  static Object whole(double cell) {
    return cell == (long) cell ? (Object) (long) cell : (Object) cell;
  }
}
