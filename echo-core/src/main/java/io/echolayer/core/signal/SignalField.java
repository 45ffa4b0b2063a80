package io.echolayer.core.signal;

import java.util.Arrays;
import java.util.List;

/**
 * A numeric input of the Echo Index, and so a column of {@link
 * io.echolayer.core.batch.SignalColumns}: the thirteen signals, and the instant that a row is
 * scored as of. Wherever the signals are listed, they stand in this order.
 */
public enum SignalField {
  /** Shares by discoverers, at most {@link #TOTAL_SHARES}. */
  DISCOVERY_SHARES("discoveryShares", "discovery_shares", Kind.COUNT),
  /** All shares. */
  TOTAL_SHARES("totalShares", "total_shares", Kind.COUNT),
  /** Accounts. */
  PLATFORM_REACH("platformReach", "platform_reach", Kind.COUNT),
  /** Sum of the engagement rates. */
  ENGAGEMENT("engagement", "engagement", Kind.RATE),
  /** Mean seconds per view. */
  VIEW_TIME_SECONDS("viewTimeSeconds", "view_time_seconds", Kind.RATE),
  /** Views. */
  TOTAL_VIEWS("totalViews", "total_views", Kind.COUNT),
  /** Publication, as epoch second. */
  CREATED_AT("createdAt", "created_at", Kind.INSTANT),
  /** Last interaction, as epoch second, not before {@link #CREATED_AT}. */
  LAST_INTERACTION_AT("lastInteractionAt", "last_interaction_at", Kind.INSTANT),
  /** Interactions per day. */
  INTERACTION_FREQUENCY("interactionFrequency", "interaction_frequency", Kind.RATE),
  /** Sentiment, clamped into −1 to 1. */
  SENTIMENT("sentiment", "sentiment", Kind.SENTIMENT),
  /** Credibility, clamped into 0 to 1. */
  CREDIBILITY("credibility", "credibility", Kind.FRACTION),
  /** Relevance, clamped into 0 to 1. */
  RELEVANCE("relevance", "relevance", Kind.FRACTION),
  /** Originality, clamped into 0 to 1. */
  ORIGINALITY("originality", "originality", Kind.FRACTION),
  /** What counts as now for the row, as epoch second, in place of the batch's own instant. */
  AS_OF("asOf", "as_of", Kind.INSTANT);

  /** What values a field takes. */
  public enum Kind {
    /** Whole numbers ≥ 0. */
    COUNT,
    /** Finite numbers ≥ 0. */
    RATE,
    /** Epoch seconds of the years 0 to 9999. */
    INSTANT,
    /** Finite numbers, clamped into −1 to 1. */
    SENTIMENT,
    /** Finite numbers, clamped into 0 to 1. */
    FRACTION
  }

  /** The signals: every field but {@link #AS_OF}. */
  public static final List<SignalField> SIGNALS =
      Arrays.stream(values()).filter(field -> field != AS_OF).toList();

  private final String id;
  private final String column;
  private final Kind kind;

  SignalField(String id, String column, Kind kind) {
    this.id = id;
    this.column = column;
    this.kind = kind;
  }

  /**
   * The field's name in {@link Signals} and in JSON, such as {@code totalViews}. It never changes.
   */
  public String id() {
    return id;
  }

  /**
   * The field's name in tables and files of columns, such as {@code total_views}. It never changes.
   */
  public String column() {
    return column;
  }

  /** What values the field takes. */
  public Kind kind() {
    return kind;
  }
}
