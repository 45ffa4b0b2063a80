package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.signal.SignalField;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.internal.csv.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a batch from the cells of a source, without an object for each row. What it is not sure of
 * it leaves to {@link SignalCells#read}, which knows all rules and says which is broken.
 */
final class BatchCells {
  /** From here on two counts may be equal as doubles and yet differ. */
  private static final double INEXACT = 0x1p53;

  private final SignalBatch batch;
  private final SignalCells cells;
  private final List<SignalCells.Bound> signals;
  private final double[][] columns;
  private final double[] least;
  private final List<RateCell> rates;
  private final double @Nullable [] engagement;
  private final double @Nullable [] discoveryShares;
  private final double @Nullable [] totalShares;
  private final double @Nullable [] createdAt;
  private final double @Nullable [] lastInteractionAt;
  private final double @Nullable [] asOf;

  BatchCells(SignalCells cells, SignalBatch batch) {
    this.cells = cells;
    this.batch = batch;
    signals = cells.signals();
    columns = new double[signals.size()][];
    Arrays.setAll(columns, i -> batch.cells(signals.get(i).field()));
    least = signals.stream().mapToDouble(bound -> SignalColumn.least(bound.field())).toArray();
    rates = new ArrayList<>(cells.rates());
    rates.sort(Comparator.comparing(RateCell::name, Utf8Order.ASCENDING));
    engagement = rates.isEmpty() ? null : batch.cells(SignalField.ENGAGEMENT);
    discoveryShares = find(SignalField.DISCOVERY_SHARES);
    totalShares = find(SignalField.TOTAL_SHARES);
    createdAt = find(SignalField.CREATED_AT);
    lastInteractionAt = find(SignalField.LAST_INTERACTION_AT);
    asOf = find(SignalField.AS_OF);
  }

  SignalBatch batch() {
    return batch;
  }

  /** Adds the row that the cells are at, or does nothing and returns false. */
  boolean add() {
    int row = batch.rows();
    try {
      String contentId = Names.id(SignalColumn.CONTENT_ID, cells.contentId().text());
      Names.id(SignalColumn.CREATOR_ID, cells.creatorId().text());
      Names.platform(SignalColumn.PLATFORM, cells.platform().text());
      if (!readSignals(row) || !inOrder(row) || !readEngagement(row)) {
        return false;
      }
      Cell own = cells.asOf();
      if (asOf != null && own != null) {
        asOf[row] =
            own.isEmpty() ? Double.NaN : (double) cells.asOfFormat().read(own).getEpochSecond();
      }
      batch.contentIds()[row] = contentId;
      batch.added(1);
      return true;
    } catch (RefusedRowException | InvalidValueException e) {
      return false;
    }
  }

  private boolean readSignals(int row) {
    for (int i = 0; i < columns.length; i++) {
      SignalCells.Bound from = signals.get(i);
      double value = SignalColumn.value(from.field(), from.cell(), from.format());
      if (value < least[i]) {
        return false;
      }
      columns[i][row] = value;
    }
    return true;
  }

  private boolean inOrder(int row) {
    if (discoveryShares != null && totalShares != null) {
      double discoveries = discoveryShares[row];
      double shares = totalShares[row];
      if (discoveries > shares || (discoveries == shares && shares >= INEXACT)) {
        return false;
      }
    }
    return createdAt == null
        || lastInteractionAt == null
        || !(createdAt[row] > lastInteractionAt[row]);
  }

  private boolean readEngagement(int row) {
    if (engagement == null) {
      return true;
    }
    double sum = Double.NaN;
    for (RateCell rate : rates) {
      double value = rate.value();
      if (!Double.isNaN(value)) {
        Names.id(SignalColumn.ENGAGEMENT, rate.name());
        sum = (Double.isNaN(sum) ? 0 : sum) + value;
      }
    }
    engagement[row] = sum;
    return sum < Double.POSITIVE_INFINITY || Double.isNaN(sum);
  }

  private double @Nullable [] find(SignalField field) {
    return cells.fields().contains(field) ? batch.cells(field) : null;
  }
}
