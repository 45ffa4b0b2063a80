package io.echolayer.files.signal;

import io.echolayer.core.signal.Signals;
import io.echolayer.files.csv.Cell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjLongConsumer;

/**
 * The columns of a signals file that may be empty, but for the rates and {@code as_of}: name, field
 * of {@link Signals}, kind.
 */
enum SignalColumn {
  DISCOVERY_SHARES("discovery_shares", "discoveryShares", count(Signals.Builder::discoveryShares)),
  TOTAL_SHARES("total_shares", "totalShares", count(Signals.Builder::totalShares)),
  PLATFORM_REACH("platform_reach", "platformReach", count(Signals.Builder::platformReach)),
  VIEW_TIME_SECONDS(
      "view_time_seconds", "viewTimeSeconds", number(Signals.Builder::viewTimeSeconds)),
  TOTAL_VIEWS("total_views", "totalViews", count(Signals.Builder::totalViews)),
  CREATED_AT("created_at", "createdAt", instant(Signals.Builder::createdAt)),
  LAST_INTERACTION_AT(
      "last_interaction_at", "lastInteractionAt", instant(Signals.Builder::lastInteractionAt)),
  INTERACTION_FREQUENCY(
      "interaction_frequency",
      "interactionFrequency",
      number(Signals.Builder::interactionFrequency)),
  SENTIMENT("sentiment", "sentiment", number(Signals.Builder::sentiment)),
  CREDIBILITY("credibility", "credibility", number(Signals.Builder::credibility)),
  RELEVANCE("relevance", "relevance", number(Signals.Builder::relevance)),
  ORIGINALITY("originality", "originality", number(Signals.Builder::originality));

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

  private final String column;
  private final String field;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Reading reading;

  SignalColumn(String column, String field, Reading reading) {
    this.column = column;
    this.field = field;
    this.reading = reading;
  }

  String column() {
    return column;
  }

  String field() {
    return field;
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

  private static Reading count(ObjLongConsumer<Signals.Builder> set) {
    return (cell, format, into) -> set.accept(into, cell.count());
  }

  private static Reading number(ObjDoubleConsumer<Signals.Builder> set) {
    return (cell, format, into) -> set.accept(into, cell.number());
  }

  private static Reading instant(BiConsumer<Signals.Builder, Instant> set) {
    return (cell, format, into) -> set.accept(into, format.read(cell));
  }

  @FunctionalInterface
  private interface Reading {
    void read(Cell cell, InstantFormat format, Signals.Builder into);
  }
}
