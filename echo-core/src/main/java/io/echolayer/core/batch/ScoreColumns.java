package io.echolayer.core.batch;

import io.echolayer.core.index.ScoreField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores as a struct of arrays: a column for each {@link ScoreField} that was asked for. Filled by
 * {@link BatchScoring} and {@link BatchScorer}, in the order of the signals' rows; it may be filled
 * again. Not thread safe while it is filled, but threads may fill slices that do not overlap.
 */
public final class ScoreColumns {
  private final Map<ScoreField, double[]> columns;
  private final int offset;
  private final int rows;

  private ScoreColumns(Map<ScoreField, double[]> columns, int offset, int rows) {
    this.columns = columns;
    this.offset = offset;
    this.rows = rows;
  }

  /** New columns of all eight numbers. */
  public static ScoreColumns all(int rows) {
    return of(rows, EnumSet.allOf(ScoreField.class));
  }

  /**
   * New columns of some of the numbers; what is not asked for and not needed is not computed.
   *
   * @param rows at least 0
   * @param fields at least one
   */
  public static ScoreColumns of(int rows, Set<ScoreField> fields) {
    if (rows < 0) {
      throw new IllegalArgumentException("rows must be at least 0, but was " + rows);
    }
    Map<ScoreField, double[]> columns = new EnumMap<>(ScoreField.class);
    for (ScoreField field : EnumSet.copyOf(fields)) {
      columns.put(field, new double[rows]);
    }
    return new ScoreColumns(columns, 0, rows);
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** The numbers that there are columns of. */
  public Set<ScoreField> fields() {
    return Collections.unmodifiableSet(columns.keySet());
  }

  /**
   * One number of one row.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public double get(ScoreField field, int row) {
    return column(field)[offset + Objects.checkIndex(row, rows)];
  }

  /** A copy of a column. */
  public double[] toArray(ScoreField field) {
    double[] copy = new double[rows];
    System.arraycopy(column(field), offset, copy, 0, rows);
    return copy;
  }

  /** The rows from {@code from} (inclusive) to {@code to} (exclusive), over the same arrays. */
  public ScoreColumns slice(int from, int to) {
    Objects.checkFromToIndex(from, to, rows);
    return new ScoreColumns(columns, offset + from, to - from);
  }

  /**
   * These are to be the scores of {@code signals}.
   *
   * @throws IllegalArgumentException if the two have different numbers of rows
   */
  void requireRowsOf(SignalColumns signals) {
    if (signals.rows() != rows) {
      throw new IllegalArgumentException(
          "rows of the scores must be those of the signals ("
              + signals.rows()
              + "), but were "
              + rows);
    }
  }

  double @Nullable [] find(ScoreField field) {
    return columns.get(field);
  }

  Map<ScoreField, double[]> columns() {
    return columns;
  }

  int offset() {
    return offset;
  }

  private double[] column(ScoreField field) {
    double[] column = columns.get(field);
    if (column == null) {
      throw new IllegalArgumentException("There is no column " + field + ", only " + fields());
    }
    return column;
  }
}
