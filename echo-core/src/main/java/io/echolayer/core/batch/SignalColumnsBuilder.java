package io.echolayer.core.batch;

import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Collects columns and refuses each value that is out of range, with its field and row: {@code
 * sentiment[17] must be finite, but was NaN}. Rows count from 0. Not thread safe.
 *
 * <p>Sentiments, credibilities, relevances and originalities out of range are clamped, as in {@link
 * Signals.Builder}.
 */
public final class SignalColumnsBuilder {
  private final int rows;
  private final Map<SignalField, double[]> columns = new EnumMap<>(SignalField.class);
  private final Set<SignalField> sparse = EnumSet.noneOf(SignalField.class);
  private final Map<SignalField, long[]> integers = new EnumMap<>(SignalField.class);
  private final SortedMap<String, double[]> rates = new TreeMap<>(Utf8Order.ASCENDING);
  private @Nullable IntFunction<Signals.Builder> start;

  SignalColumnsBuilder(int rows) {
    if (rows < 0) {
      throw new IllegalArgumentException("rows must be at least 0, but was " + rows);
    }
    this.rows = rows;
  }

  /** A column that is known in every row; NaN is refused. */
  public SignalColumnsBuilder column(SignalField field, double[] values) {
    return put(field, values, false);
  }

  /** A column in which NaN marks absent cells. */
  public SignalColumnsBuilder sparse(SignalField field, double[] values) {
    return put(field, values, true);
  }

  /** A column of counts or epoch seconds that is known in every row. It is copied into doubles. */
  public SignalColumnsBuilder column(SignalField field, long[] values) {
    return put(field, values, false);
  }

  /**
   * A column of counts or epoch seconds in which {@link SignalColumns#ABSENT_INTEGER} marks absent
   * cells. It is copied into doubles.
   */
  public SignalColumnsBuilder sparse(SignalField field, long[] values) {
    return put(field, values, true);
  }

  /**
   * The rates of one kind of engagement, such as likes per view; NaN marks absent cells. The rates
   * of a row are added up in ascending order of name, and take the place of the column {@link
   * SignalField#ENGAGEMENT}.
   */
  public SignalColumnsBuilder rate(String name, double[] values) {
    Names.id("engagement", name);
    EngagementRates.check(name, longEnough("engagement." + name, values.length, values), rows);
    rates.put(name, values);
    return this;
  }

  /**
   * How the signals of a row begin: with its ids, its platform and its engagement by name. Only
   * custom metrics need it, and only they call it, with the row's index.
   */
  public SignalColumnsBuilder identified(IntFunction<Signals.Builder> start) {
    this.start = start;
    return this;
  }

  /**
   * The columns.
   *
   * @throws io.echolayer.core.InvalidValueException if a row has more discovery shares than shares,
   *     its last interaction before its publication, or rates that add up to no finite number
   */
  public SignalColumns build() {
    if (!rates.isEmpty()) {
      sparse(SignalField.ENGAGEMENT, EngagementRates.sum(rates.values(), rows));
    }
    checkOrder(SignalField.DISCOVERY_SHARES, SignalField.TOTAL_SHARES);
    checkOrder(SignalField.CREATED_AT, SignalField.LAST_INTERACTION_AT);
    return new SignalColumns(new EnumMap<>(columns), EnumSet.copyOf(sparse), start, 0, rows);
  }

  private SignalColumnsBuilder put(SignalField field, double[] values, boolean nanIsAbsent) {
    longEnough(field.id(), values.length, values);
    double[] checked = ColumnDoor.check(field, values, rows, nanIsAbsent);
    integers.remove(field);
    columns.put(field, checked);
    sparse.remove(field);
    if (nanIsAbsent && ColumnDoor.isSparse(checked, rows)) {
      sparse.add(field);
    }
    return this;
  }

  private SignalColumnsBuilder put(SignalField field, long[] values, boolean minIsAbsent) {
    longEnough(field.id(), values.length, values);
    if (!minIsAbsent) {
      for (int row = 0; row < rows; row++) {
        if (values[row] == SignalColumns.ABSENT_INTEGER) {
          throw ColumnDoor.refusal(field, row, "be known", values[row]);
        }
      }
    }
    put(field, DoubleCell.of(values, rows), true);
    integers.put(field, values);
    return this;
  }

  private <T> T longEnough(String field, int length, T values) {
    if (length < rows) {
      throw new IllegalArgumentException(
          field + " must have at least " + rows + " elements, but had " + length);
    }
    return values;
  }

  private void checkOrder(SignalField low, SignalField high) {
    long[] lowIntegers = integers.get(low);
    long[] highIntegers = integers.get(high);
    double[] lows = columns.get(low);
    double[] highs = columns.get(high);
    if (lowIntegers != null && highIntegers != null) {
      ColumnDoor.checkOrder(low, lowIntegers, high, highIntegers, rows);
    } else if (lows != null && highs != null) {
      ColumnDoor.checkOrder(low, lows, high, highs, rows);
    }
  }
}
