package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.EngagementProfile;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import io.echolayer.files.internal.FieldNames;
import io.echolayer.files.internal.csv.Cell;
import io.echolayer.files.internal.csv.CsvRow;
import io.echolayer.files.internal.csv.CsvSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of a source that signals are made of, looked up once. */
final class SignalCells {
  private final Cell contentId;
  private final Cell creatorId;
  private final Cell platform;
  private final List<Bound> signals = new ArrayList<>();
  private final List<RateCell> rates = new ArrayList<>();
  private final Set<SignalField> fields = EnumSet.noneOf(SignalField.class);
  private final InstantFormat asOfFormat;
  private final @Nullable Cell asOf;
  private final FieldNames names;

  private SignalCells(Lookup lookup, Mapping mapping, List<RateCell> rates) {
    Map<String, String> columnOfField = new HashMap<>();
    contentId = identity(lookup, SignalColumn.CONTENT_ID, "contentId", columnOfField);
    creatorId = identity(lookup, SignalColumn.CREATOR_ID, "creatorId", columnOfField);
    platform = identity(lookup, SignalColumn.PLATFORM, "platform", columnOfField);
    for (SignalField field : SignalColumn.FIELDS) {
      @Nullable Cell cell = lookup.find(field.column());
      columnOfField.put(field.id(), cell == null ? field.column() : cell.name());
      if (cell != null && !cell.isLacking()) {
        signals.add(new Bound(field, cell, mapping.format(field.column())));
        fields.add(field);
      }
    }
    asOf = lookup.find(SignalColumn.AS_OF);
    if (asOf != null && !asOf.isLacking()) {
      fields.add(SignalField.AS_OF);
    }
    if (!rates.isEmpty()) {
      fields.add(SignalField.ENGAGEMENT);
    }
    asOfFormat = mapping.format(SignalColumn.AS_OF);
    names = new FieldNames(columnOfField);
    this.rates.addAll(rates);
  }

  /** The cells of a file of signals columns. */
  static SignalCells direct(CsvSource source) {
    CsvRow row = source.row();
    List<RateCell> rates = new ArrayList<>();
    for (String column : source.header()) {
      if (column.startsWith(SignalColumn.ENGAGEMENT)) {
        rates.add(
            RateCell.given(column.substring(SignalColumn.ENGAGEMENT.length()), row.cell(column)));
      }
    }
    return new SignalCells(row::cell, Mapping.NONE, rates);
  }

  /** The cells of a file of other columns. */
  static SignalCells mapped(CsvSource source, Mapping mapping, EngagementProfile profile) {
    CsvRow row = source.row();
    List<RateCell> rates = new ArrayList<>();
    for (String name : mapping.givenRates()) {
      @Nullable Cell cell = mapping.cell(SignalColumn.ENGAGEMENT + name, row);
      if (cell != null) {
        rates.add(RateCell.given(name, cell));
      }
    }
    @Nullable Cell views = mapping.cell(SignalField.TOTAL_VIEWS.column(), row);
    if (views != null) {
      mapping
          .rates()
          .forEach(
              (name, column) ->
                  rates.add(RateCell.counted(name, row.cell(column), views, profile)));
    }
    return new SignalCells(column -> mapping.cell(column, row), mapping, rates);
  }

  /**
   * The signals of the row that the cells are at.
   *
   * @throws io.echolayer.files.RefusedRowException if one is not valid
   */
  SignalRow read(CsvRow row) {
    try {
      Signals.Builder into = Signals.builder(contentId.text(), creatorId.text(), platform.text());
      for (Bound bound : signals) {
        SignalColumn.read(bound.field(), bound.cell(), bound.format(), into);
      }
      into.engagement(engagement());
      @Nullable Instant own = asOf == null || asOf.isEmpty() ? null : asOfFormat.read(asOf);
      return new SignalRow(row.line(), into.build(), own);
    } catch (InvalidValueException e) {
      throw row.refusal(names.inColumns(e));
    }
  }

  private Engagement engagement() {
    if (rates.isEmpty()) {
      return Engagement.ABSENT;
    }
    Map<String, Double> known = new HashMap<>();
    for (RateCell rate : rates) {
      double value = rate.value();
      if (!Double.isNaN(value)) {
        known.put(rate.name(), value);
      }
    }
    return Engagement.of(known);
  }

  private static Cell identity(
      Lookup lookup, String column, String field, Map<String, String> columnOfField) {
    @Nullable Cell cell = lookup.find(column);
    if (cell == null) {
      throw new IllegalStateException(column + " must be mapped");
    }
    columnOfField.put(field, cell.name());
    return cell;
  }

  @FunctionalInterface
  private interface Lookup {
    @Nullable Cell find(String signalsColumn);
  }

  /** What may be known of a row. */
  Set<SignalField> fields() {
    return fields;
  }

  Cell contentId() {
    return contentId;
  }

  Cell creatorId() {
    return creatorId;
  }

  Cell platform() {
    return platform;
  }

  List<Bound> signals() {
    return signals;
  }

  List<RateCell> rates() {
    return rates;
  }

  @Nullable Cell asOf() {
    return asOf;
  }

  InstantFormat asOfFormat() {
    return asOfFormat;
  }

  /** A cell and how it is written. */
  record Bound(SignalField field, Cell cell, InstantFormat format) {}
}
