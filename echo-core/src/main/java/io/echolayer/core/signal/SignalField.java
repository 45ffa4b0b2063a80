package io.echolayer.core.signal;

/**
 * A numeric input of the Echo Index, and so a column of {@link
 * io.echolayer.core.batch.SignalColumns}.
 */
public enum SignalField {
  /** Shares by discoverers, at most {@link #TOTAL_SHARES}. */
  DISCOVERY_SHARES("discoveryShares", Kind.COUNT),
  /** All shares. */
  TOTAL_SHARES("totalShares", Kind.COUNT),
  /** Accounts. */
  PLATFORM_REACH("platformReach", Kind.COUNT),
  /** Sum of the engagement rates. */
  ENGAGEMENT("engagement", Kind.RATE),
  /** Mean seconds per view. */
  VIEW_TIME_SECONDS("viewTimeSeconds", Kind.RATE),
  /** Views. */
  TOTAL_VIEWS("totalViews", Kind.COUNT),
  /** Publication, as epoch second. */
  CREATED_AT("createdAt", Kind.INSTANT),
  /** Last interaction, as epoch second, not before {@link #CREATED_AT}. */
  LAST_INTERACTION_AT("lastInteractionAt", Kind.INSTANT),
  /** Interactions per day. */
  INTERACTION_FREQUENCY("interactionFrequency", Kind.RATE),
  /** Sentiment, clamped into −1 to 1. */
  SENTIMENT("sentiment", Kind.SENTIMENT),
  /** Credibility, clamped into 0 to 1. */
  CREDIBILITY("credibility", Kind.FRACTION),
  /** Relevance, clamped into 0 to 1. */
  RELEVANCE("relevance", Kind.FRACTION),
  /** Originality, clamped into 0 to 1. */
  ORIGINALITY("originality", Kind.FRACTION),
  /** What counts as now for the row, as epoch second, in place of the batch's own instant. */
  AS_OF("asOf", Kind.INSTANT);

  /** What values a column takes. */
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

  private final String label;
  private final Kind kind;

  SignalField(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** The field's name, as in {@link io.echolayer.core.signal.Signals}. */
  public String label() {
    return label;
  }

  /** What values the field takes. */
  public Kind kind() {
    return kind;
  }
}
