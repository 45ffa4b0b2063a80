package io.echolayer.files.signal;

import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.batch.SignalColumnsBuilder;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of signals on their way into columns, filled again and again. What is in it was checked
 * by the rules of {@link Signals}. Not thread safe.
 */
public final class SignalBatch {
  /** The most rows that it holds. */
  public static final int CAPACITY = 1024;

  private final String[] contentIds = new String[CAPACITY];
  private final Map<SignalField, double[]> cells = new EnumMap<>(SignalField.class);
  private final @Nullable Signals @Nullable [] whole;
  private int rows;

  /**
   * An empty batch.
   *
   * @param fields what may be known of its rows
   * @param whole whether rows are kept as whole signals, too, which metrics of the caller's own ask
   *     for
   */
  SignalBatch(Set<SignalField> fields, boolean whole) {
    fields.forEach(field -> cells.put(field, new double[CAPACITY]));
    this.whole = whole ? new @Nullable Signals[CAPACITY] : null;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Whether there is no room for another row. */
  public boolean isFull() {
    return rows == CAPACITY;
  }

  /** Whether rows must be added as whole signals. */
  boolean isWhole() {
    return whole != null;
  }

  /** Forgets all rows. */
  void clear() {
    rows = 0;
  }

  /** The cells of a field, to fill from the row {@link #rows} on; NaN is absent. */
  double[] cells(SignalField field) {
    double[] column = cells.get(field);
    if (column == null) {
      throw new IllegalArgumentException(field + " is not one of " + cells.keySet());
    }
    return column;
  }

  /** Content ids by row, to fill from the row {@link #rows} on. */
  String[] contentIds() {
    return contentIds;
  }

  /** Takes in the next rows, whose cells and ids were filled. */
  void added(int count) {
    rows += count;
  }

  /** Takes in rows that were filled further on, from {@code from} to before {@code to}. */
  void append(int from, int to) {
    if (from != rows && from < to) {
      System.arraycopy(contentIds, from, contentIds, rows, to - from);
      cells.values().forEach(column -> System.arraycopy(column, from, column, rows, to - from));
    }
    rows += to - from;
  }

  /**
   * Adds a row.
   *
   * @param asOf what counts as now for it; null for what counts for the run
   */
  void add(Signals signals, @Nullable Instant asOf) {
    contentIds[rows] = signals.contentId();
    if (whole != null) {
      whole[rows] = signals;
    }
    cells.forEach((field, column) -> column[rows] = cell(field, signals, asOf));
    rows++;
  }

  /** The rows as columns, over the arrays of the batch. */
  SignalColumns columns() {
    SignalColumnsBuilder columns = SignalColumns.builder(rows);
    cells.forEach(columns::sparse);
    if (whole != null) {
      columns.identified(this::identity);
    }
    return columns.build();
  }

  private Signals.Builder identity(int row) {
    Signals signals = whole == null ? null : whole[row];
    if (signals == null) {
      throw new IllegalStateException("Row " + row + " must have been added as whole signals");
    }
    return Signals.builder(signals.contentId(), signals.creatorId(), signals.platform())
        .engagement(signals.engagement());
  }

  private static double cell(SignalField field, Signals signals, @Nullable Instant asOf) {
    if (field != SignalField.AS_OF) {
      return signals.get(field);
    }
    return asOf == null ? Double.NaN : (double) asOf.getEpochSecond();
  }
}
