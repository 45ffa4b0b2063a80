package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.internal.FieldNames;
import io.echolayer.files.signal.TypedColumn.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of signals from a file whose columns have types, by the names and rules of CSV: a reader
 * fills {@link #columns}, {@link #take} checks the rows and moves the valid ones into a batch. Not
 * thread safe.
 */
public final class TypedSignals {
  /** From here on two counts may be equal as doubles and yet differ. */
  private static final double INEXACT = 0x1p53;

  private final String file;
  private final Map<String, TypedColumn> columns = new LinkedHashMap<>();
  private final Map<SignalField, TypedColumn> signals = new EnumMap<>(SignalField.class);
  private final List<TypedColumn> rates = new ArrayList<>();
  private final @Nullable TypedColumn asOf;
  private final FieldNames names;
  private final boolean[] doubtful = new boolean[SignalBatch.CAPACITY];

  /**
   * Columns of a file.
   *
   * @param file for errors
   * @param names of its columns
   * @throws InvalidValueException of the field {@code header}, if they are not those of signals
   */
  public TypedSignals(String file, List<String> names) {
    SignalsLayout.DIRECT.columns().check(names);
    this.file = file;
    names.forEach(name -> columns.put(name, new TypedColumn(name, kind(name))));
    Map<String, String> columnOfField = new HashMap<>();
    columnOfField.put("contentId", SignalColumn.CONTENT_ID);
    columnOfField.put("creatorId", SignalColumn.CREATOR_ID);
    for (SignalField field : SignalColumn.FIELDS) {
      columnOfField.put(field.id(), field.column());
      TypedColumn given = columns.get(field.column());
      if (given != null) {
        signals.put(field, given);
      }
    }
    this.names = new FieldNames(columnOfField);
    names.stream()
        .filter(name -> name.startsWith(SignalColumn.ENGAGEMENT))
        .sorted(Comparator.comparing(TypedSignals::rateName, Utf8Order.ASCENDING))
        .forEach(
            name -> {
              Names.id(SignalColumn.ENGAGEMENT, rateName(name));
              rates.add(column(name));
            });
    this.asOf = columns.get(SignalColumn.AS_OF);
  }

  /** What the cells of a column of signals are. */
  private static Kind kind(String name) {
    if (SignalColumn.IDENTITY.contains(name)) {
      return Kind.TEXT;
    }
    if (SignalColumn.isInstant(name)) {
      return Kind.INSTANT;
    }
    return SignalColumn.ofKind(SignalField.Kind.COUNT).contains(name) ? Kind.COUNT : Kind.NUMBER;
  }

  /** The columns, in the order of the file. */
  public Collection<TypedColumn> columns() {
    return columns.values();
  }

  /** What may be known of a row. */
  public Set<SignalField> fields() {
    Set<SignalField> fields = EnumSet.noneOf(SignalField.class);
    fields.addAll(signals.keySet());
    if (!rates.isEmpty()) {
      fields.add(SignalField.ENGAGEMENT);
    }
    if (asOf != null) {
      fields.add(SignalField.AS_OF);
    }
    return fields;
  }

  /**
   * Moves the first {@code rows} rows into a batch without rows.
   *
   * @param firstRow number of the first in the file, from 1
   * @param rejected hears of each row that is not valid, in order
   */
  public void take(
      int rows, long firstRow, SignalBatch into, Consumer<RefusedRowException> rejected) {
    Arrays.fill(doubtful, 0, rows, into.isWhole());
    columns.values().forEach(column -> doubtRefused(column, rows));
    signals.forEach((field, from) -> fill(field, from, rows, into.cells(field)));
    fillEngagement(rows, into);
    if (asOf != null) {
      fillInstants(asOf, rows, into.cells(SignalField.AS_OF));
    }
    doubtOrder(SignalField.DISCOVERY_SHARES, SignalField.TOTAL_SHARES, rows, into);
    doubtOrder(SignalField.CREATED_AT, SignalField.LAST_INTERACTION_AT, rows, into);
    checkIdentity(rows, into);
    int from = 0;
    for (int row = 0; row < rows; row++) {
      if (doubtful[row]) {
        into.append(from, row);
        addWhole(row, firstRow + row, into, rejected);
        from = row + 1;
      }
    }
    into.append(from, rows);
    columns.values().forEach(TypedColumn::clear);
  }

  private void doubtRefused(TypedColumn column, int rows) {
    for (int row = 0; column.anyRefused() && row < rows; row++) {
      doubtful[row] |= column.refused(row) != null;
    }
  }

  private void fill(SignalField field, TypedColumn from, int rows, double[] cells) {
    switch (from.kind()) {
      case INSTANT -> fillInstants(from, rows, cells);
      case COUNT -> fillCounts(from, rows, cells);
      default ->
          fillNumbers(from, Math.max(-Double.MAX_VALUE, SignalColumn.least(field)), rows, cells);
    }
  }

  private void fillCounts(TypedColumn from, int rows, double[] cells) {
    long[] values = from.integers();
    boolean[] absent = from.absent();
    for (int row = 0; row < rows; row++) {
      cells[row] = absent[row] ? Double.NaN : (double) values[row];
      if (cells[row] < 0) {
        doubtful[row] = true;
      }
    }
  }

  private void fillNumbers(TypedColumn from, double least, int rows, double[] cells) {
    double[] values = from.numbers();
    boolean[] absent = from.absent();
    for (int row = 0; row < rows; row++) {
      double value = values[row];
      if (absent[row]) {
        cells[row] = Double.NaN;
      } else {
        cells[row] = value;
        if (!(value >= least && value <= Double.MAX_VALUE)) {
          doubtful[row] = true;
        }
      }
    }
  }

  private void fillInstants(TypedColumn from, int rows, double[] cells) {
    long[] values = from.integers();
    boolean[] absent = from.absent();
    for (int row = 0; row < rows; row++) {
      long second = values[row];
      cells[row] = absent[row] ? Double.NaN : (double) second;
      if (!absent[row] && !Timestamp.isInRange(second)) {
        doubtful[row] = true;
      }
    }
  }

  private void fillEngagement(int rows, SignalBatch into) {
    if (rates.isEmpty()) {
      return;
    }
    double[] sums = into.cells(SignalField.ENGAGEMENT);
    Arrays.fill(sums, 0, rows, Double.NaN);
    for (TypedColumn rate : rates) {
      double[] values = rate.numbers();
      boolean[] absent = rate.absent();
      for (int row = 0; row < rows; row++) {
        if (!absent[row]) {
          double value = values[row];
          sums[row] = (Double.isNaN(sums[row]) ? 0 : sums[row]) + value;
          if (!(value >= 0 && sums[row] <= Double.MAX_VALUE)) {
            doubtful[row] = true;
          }
        }
      }
    }
  }

  private void doubtOrder(SignalField low, SignalField high, int rows, SignalBatch into) {
    if (!signals.containsKey(low) || !signals.containsKey(high)) {
      return;
    }
    double[] lows = into.cells(low);
    double[] highs = into.cells(high);
    for (int row = 0; row < rows; row++) {
      if (lows[row] > highs[row] || (lows[row] == highs[row] && lows[row] >= INEXACT)) {
        doubtful[row] = true;
      }
    }
  }

  private void checkIdentity(int rows, SignalBatch into) {
    TypedColumn contents = column(SignalColumn.CONTENT_ID);
    TypedColumn creators = column(SignalColumn.CREATOR_ID);
    TypedColumn platforms = column(SignalColumn.PLATFORM);
    for (int row = 0; row < rows; row++) {
      if (doubtful[row]) {
        continue;
      }
      if (contents.absent()[row] || creators.absent()[row] || platforms.absent()[row]) {
        doubtful[row] = true;
        continue;
      }
      try {
        into.contentIds()[row] = Names.id(SignalColumn.CONTENT_ID, contents.texts()[row]);
        Names.id(SignalColumn.CREATOR_ID, creators.texts()[row]);
        Names.platform(SignalColumn.PLATFORM, platforms.texts()[row]);
      } catch (InvalidValueException e) {
        doubtful[row] = true;
      }
    }
  }

  private void addWhole(
      int row, long number, SignalBatch into, Consumer<RefusedRowException> rejected) {
    Signals whole;
    @Nullable Instant own;
    try {
      whole = whole(row);
      own = asOf == null ? null : instant(asOf, row);
    } catch (InvalidValueException e) {
      rejected.accept(RefusedRowException.ofRow(file, number, names.inColumns(e)));
      return;
    }
    into.add(whole, own);
  }

  private Signals whole(int row) {
    for (TypedColumn column : columns.values()) {
      @Nullable InvalidValueException refused = column.refused(row);
      if (refused != null) {
        throw refused;
      }
    }
    Signals.Builder into =
        Signals.builder(
            text(SignalColumn.CONTENT_ID, row),
            text(SignalColumn.CREATOR_ID, row),
            text(SignalColumn.PLATFORM, row));
    signals.forEach(
        (field, from) -> {
          if (!from.absent()[row]) {
            set(field, from, row, into);
          }
        });
    Map<String, Double> known = new HashMap<>();
    for (TypedColumn rate : rates) {
      if (!rate.absent()[row]) {
        known.put(rateName(rate.name()), rate.numbers()[row]);
      }
    }
    return into.engagement(Engagement.of(known)).build();
  }

  private static void set(SignalField field, TypedColumn from, int row, Signals.Builder into) {
    switch (field.kind()) {
      case COUNT -> into.set(field, from.integers()[row]);
      case INSTANT -> into.set(field, checked(from, row));
      case RATE, SENTIMENT, FRACTION -> into.set(field, from.numbers()[row]);
    }
  }

  private static @Nullable Instant instant(TypedColumn column, int row) {
    return column.absent()[row] ? null : checked(column, row);
  }

  private static Instant checked(TypedColumn column, int row) {
    return Timestamp.ofSecond(column.name(), column.integers()[row]);
  }

  private String text(String name, int row) {
    TypedColumn column = column(name);
    if (column.absent()[row]) {
      throw new InvalidValueException(name, "be given", "absent");
    }
    return column.texts()[row];
  }

  private TypedColumn column(String name) {
    TypedColumn column = columns.get(name);
    if (column == null) {
      throw new IllegalStateException(name + " must be a column");
    }
    return column;
  }

  private static String rateName(String column) {
    return column.substring(SignalColumn.ENGAGEMENT.length());
  }
}
