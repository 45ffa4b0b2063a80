package io.echolayer.vector;

import io.echolayer.core.batch.spi.KernelBlock;
import io.echolayer.core.signal.SignalField;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/** A column of the block that is scored; all NaN where it is absent. */
final class Column {
  private static final double[] ABSENT = new double[KernelBlock.MAX_ROWS];

  static {
    Arrays.fill(ABSENT, Double.NaN);
  }

  private final SignalField field;
  private double[] cells = ABSENT;
  private int offset;

  Column(SignalField field) {
    this.field = field;
  }

  void move(KernelBlock block) {
    double[] column = block.input(field);
    cells = column == null ? ABSENT : column;
    offset = column == null ? 0 : block.inputOffset();
  }

  double[] cells() {
    return cells;
  }

  int offset() {
    return offset;
  }

  DoubleVector at(int row) {
    return DoubleVector.fromArray(Lanes.DOUBLES, cells, offset + row);
  }
}
