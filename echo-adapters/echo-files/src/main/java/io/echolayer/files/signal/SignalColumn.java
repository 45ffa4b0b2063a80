package io.echolayer.files.signal;

import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import io.echolayer.files.csv.Cell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjLongConsumer;

/**
 * The columns of a signals file that may be empty, but for the rates and {@code as_of}: name, field
 * of {@link Signals}, kind.
 */
enum SignalColumn {
  DISCOVERY_SHARES(SignalField.DISCOVERY_SHARES, count(Signals.Builder::discoveryShares)),
  TOTAL_SHARES(SignalField.TOTAL_SHARES, count(Signals.Builder::totalShares)),
  PLATFORM_REACH(SignalField.PLATFORM_REACH, count(Signals.Builder::platformReach)),
  VIEW_TIME_SECONDS(SignalField.VIEW_TIME_SECONDS, number(Signals.Builder::viewTimeSeconds)),
  TOTAL_VIEWS(SignalField.TOTAL_VIEWS, count(Signals.Builder::totalViews)),
  CREATED_AT(SignalField.CREATED_AT, instant(Signals.Builder::createdAt)),
  LAST_INTERACTION_AT(SignalField.LAST_INTERACTION_AT, instant(Signals.Builder::lastInteractionAt)),
  INTERACTION_FREQUENCY(
      SignalField.INTERACTION_FREQUENCY, number(Signals.Builder::interactionFrequency)),
  SENTIMENT(SignalField.SENTIMENT, clamped(Signals.Builder::sentiment)),
  CREDIBILITY(SignalField.CREDIBILITY, clamped(Signals.Builder::credibility)),
  RELEVANCE(SignalField.RELEVANCE, clamped(Signals.Builder::relevance)),
  ORIGINALITY(SignalField.ORIGINALITY, clamped(Signals.Builder::originality));

  static final String CONTENT_ID = "content_id";
  static final String CREATOR_ID = "creator_id";
  static final String PLATFORM = "platform";
  static final String AS_OF = "as_of";

  /** Before the name of a rate. */
  static final String ENGAGEMENT = "engagement.";

  /** The columns that every signals file has. */
  static final List<String> IDENTITY = List.of(CONTENT_ID, CREATOR_ID, PLATFORM);

  /** The columns of instants. */
  static final List<String> INSTANTS =
      List.of(CREATED_AT.column, LAST_INTERACTION_AT.column, AS_OF);

  private final SignalField signal;
  private final String column;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Reading reading;

  SignalColumn(SignalField signal, Reading reading) {
    this.signal = signal;
    this.column = name().toLowerCase(Locale.ROOT);
    this.reading = reading;
  }

  String column() {
    return column;
  }

  /** The field of {@link Signals}. */
  String field() {
    return signal.label();
  }

  /** The column of a batch. */
  SignalField signal() {
    return signal;
  }

  /**
   * The value of {@code cell} in a batch, not yet checked for its range; NaN where it is empty.
   *
   * @throws io.echolayer.files.RefusedRowException if it is written in another way
   */
  double value(Cell cell, InstantFormat format) {
    return cell.isEmpty() ? Double.NaN : reading.value(cell, format);
  }

  /** The least value that is valid. */
  double least() {
    return reading.least();
  }

  /** Reads {@code cell} into the signals, unless it is empty. */
  void read(Cell cell, InstantFormat format, Signals.Builder into) {
    if (!cell.isEmpty()) {
      reading.read(cell, format, into);
    }
  }

  /** The names of these columns, and {@code as_of}. */
  static List<String> optionalNames() {
    List<String> names =
        new ArrayList<>(Arrays.stream(values()).map(SignalColumn::column).toList());
    names.add(AS_OF);
    return names;
  }

  /** How values of this column are read, checked and set. */
  Reading reading() {
    return reading;
  }

  private static Reading count(ObjLongConsumer<Signals.Builder> set) {
    return new Count(set);
  }

  private static Reading number(ObjDoubleConsumer<Signals.Builder> set) {
    return new Real(set, 0);
  }

  private static Reading clamped(ObjDoubleConsumer<Signals.Builder> set) {
    return new Real(set, Double.NEGATIVE_INFINITY);
  }

  private static Reading instant(BiConsumer<Signals.Builder, Instant> set) {
    return new At(set);
  }

  /** One of the three kinds of columns. */
  sealed interface Reading {
    void read(Cell cell, InstantFormat format, Signals.Builder into);

    double value(Cell cell, InstantFormat format);

    default double least() {
      return Double.NEGATIVE_INFINITY;
    }
  }

  /** A count. */
  record Count(ObjLongConsumer<Signals.Builder> set) implements Reading {
    @Override
    public void read(Cell cell, InstantFormat format, Signals.Builder into) {
      set.accept(into, cell.count());
    }

    @Override
    public double value(Cell cell, InstantFormat format) {
      return (double) cell.count();
    }

    @Override
    public double least() {
      return 0;
    }
  }

  /** A number. */
  record Real(ObjDoubleConsumer<Signals.Builder> set, double least) implements Reading {
    @Override
    public void read(Cell cell, InstantFormat format, Signals.Builder into) {
      set.accept(into, cell.number());
    }

    @Override
    public double value(Cell cell, InstantFormat format) {
      return cell.number();
    }
  }

  /** An instant. */
  record At(BiConsumer<Signals.Builder, Instant> set) implements Reading {
    @Override
    public void read(Cell cell, InstantFormat format, Signals.Builder into) {
      set.accept(into, format.read(cell));
    }

    @Override
    public double value(Cell cell, InstantFormat format) {
      return (double) format.read(cell).getEpochSecond();
    }
  }
}
