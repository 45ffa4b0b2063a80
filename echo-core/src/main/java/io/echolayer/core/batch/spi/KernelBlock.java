package io.echolayer.core.batch.spi;

import io.echolayer.core.index.ScoreField;
import io.echolayer.core.signal.SignalField;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a {@link ScoreKernel} scores next: where they are, and where the scores go. Reused
 * from block to block, so that a block costs no memory. Written by this library, read by kernels.
 */
public final class KernelBlock {
  /** The most rows of a block. */
  public static final int MAX_ROWS = 8192;

  private final Map<SignalField, double[]> inputs = new EnumMap<>(SignalField.class);
  private final Set<SignalField> sparse = EnumSet.noneOf(SignalField.class);
  private final Map<ScoreField, double[]> outputs = new EnumMap<>(ScoreField.class);
  private double asOf;
  private int inputOffset;
  private int outputOffset;
  private int rows;

  KernelBlock() {}

  /**
   * Takes the arrays of a batch; {@link #move} says which of their rows. For whoever runs a kernel.
   *
   * @param from columns to read, whose cells were checked; no column is absent in every row
   * @param gaps those that may hold NaN
   * @param asOfSecond whole epoch second that counts as now for rows without one of their own
   * @param into columns to fill
   */
  public void open(
      Map<SignalField, double[]> from,
      Set<SignalField> gaps,
      double asOfSecond,
      Map<ScoreField, double[]> into) {
    take(from, gaps, into);
    asOf = asOfSecond;
  }

  /**
   * Takes rows of the arrays. For whoever runs a kernel.
   *
   * @param inputRow index of the first row to read
   * @param outputRow index of the first row to fill
   * @param count rows, at most {@link #MAX_ROWS}
   */
  public void move(int inputRow, int outputRow, int count) {
    inputOffset = inputRow;
    outputOffset = outputRow;
    rows = Objects.checkIndex(count, MAX_ROWS + 1);
  }

  /** Makes this the rows of {@code other} from {@code first} (inclusive) to {@code last}. */
  public void part(KernelBlock other, int first, int last) {
    Objects.checkFromToIndex(first, last, other.rows);
    take(other.inputs, other.sparse, other.outputs);
    asOf = other.asOf;
    inputOffset = other.inputOffset + first;
    outputOffset = other.outputOffset + first;
    rows = last - first;
  }

  /** An empty block, to take a part of another. */
  public static KernelBlock empty() {
    return new KernelBlock();
  }

  /** Number of rows, at most {@link #MAX_ROWS}. */
  public int rows() {
    return rows;
  }

  /**
   * A column, to be read from {@link #inputOffset} on and never to be written; null where the field
   * is absent in every row. NaN is an absent cell; every other is in the range of its field.
   */
  public double @Nullable [] input(SignalField field) {
    return inputs.get(field);
  }

  /** Whether a column may hold absent cells. */
  public boolean isSparse(SignalField field) {
    return sparse.contains(field);
  }

  /** Index of the first row in every input column. */
  public int inputOffset() {
    return inputOffset;
  }

  /** Epoch second that counts as now where {@link SignalField#AS_OF} is absent; whole. */
  public double asOf() {
    return asOf;
  }

  /** A column to be written from {@link #outputOffset} on; null where it is not asked for. */
  public double @Nullable [] output(ScoreField field) {
    return outputs.get(field);
  }

  /** Index of the first row in every output column. */
  public int outputOffset() {
    return outputOffset;
  }

  /** Whether a column is asked for. */
  public boolean wants(ScoreField field) {
    return outputs.containsKey(field);
  }

  private void take(
      Map<SignalField, double[]> from, Set<SignalField> gaps, Map<ScoreField, double[]> into) {
    inputs.clear();
    inputs.putAll(from);
    sparse.clear();
    sparse.addAll(gaps);
    outputs.clear();
    outputs.putAll(into);
  }
}
