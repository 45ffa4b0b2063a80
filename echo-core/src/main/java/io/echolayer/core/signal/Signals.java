package io.echolayer.core.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one content item at some instant. An input that was never given is absent, which
 * is not zero. Immutable; every value was checked when the signals were built.
 *
 * <p>Build with {@link #builder}:
 *
 * <pre>{@code
 * Signals signals = Signals.builder("c42", "u7", "youtube").totalViews(81_000).sentiment(0.3).createdAt(published).build();
 * }</pre>
 */
public final class Signals {
  private static final long NO_COUNT = -1;
  private static final double NO_NUMBER = Double.NaN;

  private final String contentId;
  private final String creatorId;
  private final String platform;
  private final long discoveryShares;
  private final long totalShares;
  private final long platformReach;
  private final Engagement engagement;
  private final double viewTimeSeconds;
  private final long totalViews;
  private final @Nullable Instant createdAt;
  private final @Nullable Instant lastInteractionAt;
  private final double interactionFrequency;
  private final double sentiment;
  private final double credibility;
  private final double relevance;
  private final double originality;

  private Signals(Builder from) {
    contentId = from.contentId;
    creatorId = from.creatorId;
    platform = from.platform;
    discoveryShares = from.discoveryShares;
    totalShares = from.totalShares;
    platformReach = from.platformReach;
    engagement = from.engagement;
    viewTimeSeconds = from.viewTimeSeconds;
    totalViews = from.totalViews;
    createdAt = from.createdAt;
    lastInteractionAt = from.lastInteractionAt;
    interactionFrequency = from.interactionFrequency;
    sentiment = from.sentiment;
    credibility = from.credibility;
    relevance = from.relevance;
    originality = from.originality;
  }

  /**
   * Starts the signals of a content item.
   *
   * @param contentId not blank, at most 200 characters
   * @param creatorId not blank, at most 200 characters
   * @param platform lower-case token such as {@code youtube}
   */
  public static Builder builder(String contentId, String creatorId, String platform) {
    return new Builder(contentId, creatorId, platform);
  }

  /** Id of the content item. */
  public String contentId() {
    return contentId;
  }

  /** Id of its creator. */
  public String creatorId() {
    return creatorId;
  }

  /** Platform it was published on. */
  public String platform() {
    return platform;
  }

  /** Shares by people who discovered it, at most {@link #totalShares}. */
  public OptionalLong discoveryShares() {
    return optional(discoveryShares);
  }

  /** All shares. */
  public OptionalLong totalShares() {
    return optional(totalShares);
  }

  /** Accounts that it could reach. */
  public OptionalLong platformReach() {
    return optional(platformReach);
  }

  /** Engagement rates. */
  public Engagement engagement() {
    return engagement;
  }

  /** Mean seconds per view. */
  public OptionalDouble viewTimeSeconds() {
    return optional(viewTimeSeconds);
  }

  /** Views. */
  public OptionalLong totalViews() {
    return optional(totalViews);
  }

  /** When it was published. */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(createdAt);
  }

  /** When somebody last interacted with it, not before {@link #createdAt}. */
  public Optional<Instant> lastInteractionAt() {
    return Optional.ofNullable(lastInteractionAt);
  }

  /** Interactions per day. */
  public OptionalDouble interactionFrequency() {
    return optional(interactionFrequency);
  }

  /** Sentiment, −1 to 1. */
  public OptionalDouble sentiment() {
    return optional(sentiment);
  }

  /** Credibility, 0 to 1. */
  public OptionalDouble credibility() {
    return optional(credibility);
  }

  /** Relevance, 0 to 1. */
  public OptionalDouble relevance() {
    return optional(relevance);
  }

  /** Originality, 0 to 1. */
  public OptionalDouble originality() {
    return optional(originality);
  }

  /**
   * One signal as the formulas see it: a number itself, an instant as its epoch second, the
   * engagement as its total; NaN where it is absent, and for {@link SignalField#AS_OF}.
   */
  public double get(SignalField field) {
    return switch (field) {
      case DISCOVERY_SHARES, TOTAL_SHARES, PLATFORM_REACH, TOTAL_VIEWS -> {
        long count = exact(field);
        yield count == NO_COUNT ? NO_NUMBER : (double) count;
      }
      case ENGAGEMENT -> engagement.isAbsent() ? NO_NUMBER : engagement.total();
      case VIEW_TIME_SECONDS -> viewTimeSeconds;
      case CREATED_AT -> second(createdAt);
      case LAST_INTERACTION_AT -> second(lastInteractionAt);
      case INTERACTION_FREQUENCY -> interactionFrequency;
      case SENTIMENT -> sentiment;
      case CREDIBILITY -> credibility;
      case RELEVANCE -> relevance;
      case ORIGINALITY -> originality;
      case AS_OF -> NO_NUMBER;
    };
  }

  /**
   * One count, exact beyond 2^53 too.
   *
   * @throws IllegalArgumentException if {@code field} is not of {@link SignalField.Kind#COUNT}
   */
  public OptionalLong count(SignalField field) {
    return optional(exact(field));
  }

  private long exact(SignalField field) {
    return switch (field) {
      case DISCOVERY_SHARES -> discoveryShares;
      case TOTAL_SHARES -> totalShares;
      case PLATFORM_REACH -> platformReach;
      case TOTAL_VIEWS -> totalViews;
      default -> throw new IllegalArgumentException(field.id() + " is not a count");
    };
  }

  private static double second(@Nullable Instant at) {
    return at == null ? NO_NUMBER : (double) at.getEpochSecond();
  }

  private static OptionalLong optional(long count) {
    return count == NO_COUNT ? OptionalLong.empty() : OptionalLong.of(count);
  }

  private static OptionalDouble optional(double number) {
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Signals that
        && contentId.equals(that.contentId)
        && creatorId.equals(that.creatorId)
        && platform.equals(that.platform)
        && engagement.equals(that.engagement)
        && SignalField.SIGNALS.stream().allMatch(field -> isSame(field, that));
  }

  private boolean isSame(SignalField field, Signals that) {
    return field.kind() == SignalField.Kind.COUNT
        ? exact(field) == that.exact(field)
        : Double.compare(get(field), that.get(field)) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        contentId, creatorId, platform, totalShares, totalViews, createdAt, lastInteractionAt);
  }

  /**
   * Starts signals that begin with these.
   *
   * @return a builder whose signals, unchanged, are equal to these
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** One JSON object in canonical form; an absent signal has no member. */
  @Override
  public String toString() {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("contentId", contentId)
            .put("creatorId", creatorId)
            .put("platform", platform);
    for (SignalField field : SignalField.SIGNALS) {
      double value = get(field);
      if (!Double.isNaN(value)) {
        switch (field.kind()) {
          case COUNT -> out.put(field.id(), exact(field));
          case INSTANT -> out.put(field.id(), Instant.ofEpochSecond((long) value));
          case RATE, SENTIMENT, FRACTION -> {
            if (field == SignalField.ENGAGEMENT) {
              out.put(field.id(), JsonObject.of(engagement.rates()));
            } else {
              out.put(field.id(), value);
            }
          }
        }
      }
    }
    return out.build().canonical();
  }

  /**
   * Collects signals; each setter checks its value and refuses it with an {@link
   * InvalidValueException}.
   */
  public static final class Builder {
    private final String contentId;
    private final String creatorId;
    private final String platform;
    private long discoveryShares = NO_COUNT;
    private long totalShares = NO_COUNT;
    private long platformReach = NO_COUNT;
    private Engagement engagement = Engagement.ABSENT;
    private double viewTimeSeconds = NO_NUMBER;
    private long totalViews = NO_COUNT;
    private @Nullable Instant createdAt;
    private @Nullable Instant lastInteractionAt;
    private double interactionFrequency = NO_NUMBER;
    private double sentiment = NO_NUMBER;
    private double credibility = NO_NUMBER;
    private double relevance = NO_NUMBER;
    private double originality = NO_NUMBER;

    private Builder(String contentId, String creatorId, String platform) {
      this.contentId = Names.id("contentId", contentId);
      this.creatorId = Names.id("creatorId", creatorId);
      this.platform = Names.platform("platform", platform);
    }

    private Builder(Signals from) {
      contentId = from.contentId;
      creatorId = from.creatorId;
      platform = from.platform;
      discoveryShares = from.discoveryShares;
      totalShares = from.totalShares;
      platformReach = from.platformReach;
      engagement = from.engagement;
      viewTimeSeconds = from.viewTimeSeconds;
      totalViews = from.totalViews;
      createdAt = from.createdAt;
      lastInteractionAt = from.lastInteractionAt;
      interactionFrequency = from.interactionFrequency;
      sentiment = from.sentiment;
      credibility = from.credibility;
      relevance = from.relevance;
      originality = from.originality;
    }

    /**
     * Sets one count.
     *
     * @throws InvalidValueException if the field refuses it
     * @throws IllegalArgumentException if the field is no count
     */
    public Builder set(SignalField field, long value) {
      return switch (field) {
        case DISCOVERY_SHARES -> discoveryShares(value);
        case TOTAL_SHARES -> totalShares(value);
        case PLATFORM_REACH -> platformReach(value);
        case TOTAL_VIEWS -> totalViews(value);
        default -> throw new IllegalArgumentException(field.id() + " is no count");
      };
    }

    /**
     * Sets one instant.
     *
     * @throws InvalidValueException if the field refuses it
     * @throws IllegalArgumentException if the field is no instant of an item
     */
    public Builder set(SignalField field, Instant value) {
      return switch (field) {
        case CREATED_AT -> createdAt(value);
        case LAST_INTERACTION_AT -> lastInteractionAt(value);
        default -> throw new IllegalArgumentException(field.id() + " is no instant of an item");
      };
    }

    /**
     * Sets one number that is neither a count nor an instant.
     *
     * @throws InvalidValueException if the field refuses it
     * @throws IllegalArgumentException if the field is a count, an instant, or the engagement,
     *     which is set by its rates
     */
    public Builder set(SignalField field, double value) {
      return switch (field) {
        case VIEW_TIME_SECONDS -> viewTimeSeconds(value);
        case INTERACTION_FREQUENCY -> interactionFrequency(value);
        case SENTIMENT -> sentiment(value);
        case CREDIBILITY -> credibility(value);
        case RELEVANCE -> relevance(value);
        case ORIGINALITY -> originality(value);
        default -> throw new IllegalArgumentException(field.id() + " is no single real number");
      };
    }

    /** Shares by discoverers, 0 to {@code totalShares}. */
    public Builder discoveryShares(long shares) {
      discoveryShares = Require.atLeastZero("discoveryShares", shares);
      return this;
    }

    /** All shares, ≥ 0. */
    public Builder totalShares(long shares) {
      totalShares = Require.atLeastZero("totalShares", shares);
      return this;
    }

    /** Accounts, ≥ 0. */
    public Builder platformReach(long accounts) {
      platformReach = Require.atLeastZero("platformReach", accounts);
      return this;
    }

    /** Rates by name; an empty engagement is absent. */
    public Builder engagement(Engagement rates) {
      engagement = rates;
      return this;
    }

    /** Finite rates ≥ 0 by name, such as likes per view; see {@link Engagement#of}. */
    public Builder engagement(Map<String, Double> rates) {
      return engagement(Engagement.of(rates));
    }

    /** Mean seconds per view, finite, ≥ 0. */
    public Builder viewTimeSeconds(double seconds) {
      viewTimeSeconds = Require.atLeastZero("viewTimeSeconds", seconds);
      return this;
    }

    /** Views, ≥ 0. */
    public Builder totalViews(long views) {
      totalViews = Require.atLeastZero("totalViews", views);
      return this;
    }

    /** Publication; fractions of a second are cut. */
    public Builder createdAt(Instant at) {
      createdAt = Timestamp.checked("createdAt", at);
      return this;
    }

    /** Last interaction, not before publication; fractions of a second are cut. */
    public Builder lastInteractionAt(Instant at) {
      lastInteractionAt = Timestamp.checked("lastInteractionAt", at);
      return this;
    }

    /** Interactions per day, finite, ≥ 0. */
    public Builder interactionFrequency(double perDay) {
      interactionFrequency = Require.atLeastZero("interactionFrequency", perDay);
      return this;
    }

    /** Sentiment, finite; clamped into −1 to 1. */
    public Builder sentiment(double value) {
      sentiment = clamped("sentiment", -1, value);
      return this;
    }

    /** Credibility, finite; clamped into 0 to 1. */
    public Builder credibility(double value) {
      credibility = clamped("credibility", 0, value);
      return this;
    }

    /** Relevance, finite; clamped into 0 to 1. */
    public Builder relevance(double value) {
      relevance = clamped("relevance", 0, value);
      return this;
    }

    /** Originality, finite; clamped into 0 to 1. */
    public Builder originality(double value) {
      originality = clamped("originality", 0, value);
      return this;
    }

    /**
     * The signals.
     *
     * @throws InvalidValueException if there are more discovery shares than shares, or the last
     *     interaction is before publication
     */
    public Signals build() {
      if (discoveryShares != NO_COUNT && totalShares != NO_COUNT && discoveryShares > totalShares) {
        throw new InvalidValueException(
            "totalShares", "be at least discoveryShares (" + discoveryShares + ")", totalShares);
      }
      if (createdAt != null && lastInteractionAt != null && lastInteractionAt.isBefore(createdAt)) {
        throw new InvalidValueException(
            "lastInteractionAt", "not be before createdAt (" + createdAt + ")", lastInteractionAt);
      }
      return new Signals(this);
    }

    private static double clamped(String field, double low, double value) {
      return Math.min(1, Math.max(low, Require.finite(field, value)));
    }
  }
}
