package io.echolayer.core.batch;

import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Signals of many items as a struct of arrays: a column of doubles for each {@link SignalField}
 * that is known of any item. A column that was never given is absent in every row; a cell that is
 * NaN is absent. Every cell was checked when the columns were built, by the rules of {@link
 * Signals}.
 *
 * <p>The arrays are the caller's wherever no value had to be converted or clamped, and must not
 * change while the columns are in use. Thread safe on that condition.
 *
 * <pre>{@code
 * SignalColumns columns =
 *     SignalColumns.builder(rows)
 *         .column(SignalField.TOTAL_VIEWS, views)
 *         .sparse(SignalField.SENTIMENT, sentiment)
 *         .build();
 * }</pre>
 */
public final class SignalColumns {
  /** Marks an absent cell of a {@linkplain SignalColumnsBuilder#sparse sparse} integer column. */
  public static final long ABSENT_INTEGER = Long.MIN_VALUE;

  private final Map<SignalField, double[]> columns;
  private final Set<SignalField> sparse;
  private final @Nullable IntFunction<Signals.Builder> start;
  private final int offset;
  private final int rows;

  SignalColumns(
      Map<SignalField, double[]> columns,
      Set<SignalField> sparse,
      @Nullable IntFunction<Signals.Builder> start,
      int offset,
      int rows) {
    this.columns = columns;
    this.sparse = sparse;
    this.start = start;
    this.offset = offset;
    this.rows = rows;
  }

  /**
   * Starts columns over arrays of the caller.
   *
   * @param rows at least 0; each array must have at least as many elements
   */
  public static SignalColumnsBuilder builder(int rows) {
    return new SignalColumnsBuilder(rows);
  }

  /**
   * The columns of these signals.
   *
   * @throws io.echolayer.core.InvalidValueException if the rates of an engagement add up to no
   *     finite number
   */
  public static SignalColumns of(List<Signals> signals) {
    return SignalRows.columns(List.copyOf(signals));
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Whether the field is known of any row. */
  public boolean has(SignalField field) {
    return columns.containsKey(field);
  }

  /** One cell: the value as the formulas see it; NaN where absent. */
  public double get(SignalField field, int row) {
    Objects.checkIndex(row, rows);
    double[] column = columns.get(field);
    return column == null ? Double.NaN : column[offset + row];
  }

  /** The rows from {@code from} (inclusive) to {@code to} (exclusive), over the same arrays. */
  public SignalColumns slice(int from, int to) {
    Objects.checkFromToIndex(from, to, rows);
    return new SignalColumns(columns, sparse, start, offset + from, to - from);
  }

  /**
   * One row as signals, to score and explain it alone; the score has the bits of the row's. Without
   * {@link SignalColumnsBuilder#identified} its ids and platform are {@code row-<row>} and {@code
   * unknown}, and its engagement is one rate.
   */
  public Signals signals(int row) {
    Objects.checkIndex(row, rows);
    IntFunction<Signals.Builder> known = start;
    Signals.Builder into =
        known == null
            ? Signals.builder("row-" + (offset + row), "unknown", "unknown")
            : known.apply(offset + row);
    double engagement = get(SignalField.ENGAGEMENT, row);
    if (known == null && !Double.isNaN(engagement)) {
      into.engagement(Engagement.of(Map.of("engagement", engagement)));
    }
    return SignalRows.fill(this, row, into);
  }

  /** Whether {@link #signals} gives all that a custom metric may ask for. */
  boolean isIdentified() {
    return start != null;
  }

  /** What counts as now for a row: its own instant, else the batch's. */
  Instant asOf(int row, Instant batch) {
    double own = get(SignalField.AS_OF, row);
    return Double.isNaN(own) ? batch : Instant.ofEpochSecond((long) own);
  }

  double @Nullable [] find(SignalField field) {
    return columns.get(field);
  }

  Map<SignalField, double[]> columns() {
    return columns;
  }

  Set<SignalField> sparseFields() {
    return sparse;
  }

  int offset() {
    return offset;
  }
}
