package io.echolayer.core.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Signals as JSON: the field names of {@link Signals}; an absent input has no member. */
public final class SignalsJson {
  private static final Set<String> IDENTITY =
      Set.of("contentId", "creatorId", "platform", "createdAt");

  /** The members of an observation: all of {@link Signals} but identity and publication. */
  public static final Set<String> OBSERVED =
      Set.of(
          "discoveryShares",
          "totalShares",
          "platformReach",
          "engagement",
          "viewTimeSeconds",
          "totalViews",
          "lastInteractionAt",
          "interactionFrequency",
          "sentiment",
          "credibility",
          "relevance",
          "originality");

  private SignalsJson() {}

  /** Writes all that is known. */
  public static JsonObject write(Signals signals) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("contentId", signals.contentId())
            .put("creatorId", signals.creatorId())
            .put("platform", signals.platform());
    signals.createdAt().ifPresent(v -> out.put("createdAt", v));
    writeObserved(signals, out);
    return out.build();
  }

  /** Writes the members of {@link #OBSERVED} that are known. */
  public static JsonObject writeObserved(Signals signals) {
    JsonObject.Builder out = JsonObject.builder();
    writeObserved(signals, out);
    return out.build();
  }

  private static void writeObserved(Signals signals, JsonObject.Builder out) {
    signals.discoveryShares().ifPresent(v -> out.put("discoveryShares", v));
    signals.totalShares().ifPresent(v -> out.put("totalShares", v));
    signals.platformReach().ifPresent(v -> out.put("platformReach", v));
    if (!signals.engagement().isAbsent()) {
      JsonObject.Builder rates = JsonObject.builder();
      signals.engagement().rates().forEach((name, rate) -> rates.put(name, (double) rate));
      out.put("engagement", rates.build());
    }
    signals.viewTimeSeconds().ifPresent(v -> out.put("viewTimeSeconds", v));
    signals.totalViews().ifPresent(v -> out.put("totalViews", v));
    signals.lastInteractionAt().ifPresent(v -> out.put("lastInteractionAt", v));
    signals.interactionFrequency().ifPresent(v -> out.put("interactionFrequency", v));
    signals.sentiment().ifPresent(v -> out.put("sentiment", v));
    signals.credibility().ifPresent(v -> out.put("credibility", v));
    signals.relevance().ifPresent(v -> out.put("relevance", v));
    signals.originality().ifPresent(v -> out.put("originality", v));
  }

  /**
   * Reads signals.
   *
   * @throws InvalidValueException if a member is unknown, of the wrong type or out of range
   */
  public static Signals read(JsonObject json) {
    Set<String> known = new java.util.TreeSet<>(OBSERVED);
    known.addAll(IDENTITY);
    json.allowOnly(known);
    Signals.Builder into =
        Signals.of(json.text("contentId"), json.text("creatorId"), json.text("platform"));
    instant(json, "createdAt", into::createdAt);
    readObserved(json, into);
    return into.build();
  }

  /** Reads the members of {@link #OBSERVED} that are there into {@code into}. */
  public static void readObserved(JsonObject json, Signals.Builder into) {
    count(json, "discoveryShares", into::discoveryShares);
    count(json, "totalShares", into::totalShares);
    count(json, "platformReach", into::platformReach);
    JsonObject engagement = json.findObject("engagement");
    if (engagement != null) {
      into.engagement(engagement(engagement));
    }
    number(json, "viewTimeSeconds", into::viewTimeSeconds);
    count(json, "totalViews", into::totalViews);
    instant(json, "lastInteractionAt", into::lastInteractionAt);
    number(json, "interactionFrequency", into::interactionFrequency);
    number(json, "sentiment", into::sentiment);
    number(json, "credibility", into::credibility);
    number(json, "relevance", into::relevance);
    number(json, "originality", into::originality);
  }

  private static Engagement engagement(JsonObject json) {
    Map<String, Double> rates = new TreeMap<>();
    for (String name : json.names()) {
      try {
        @Nullable Double rate = json.findNumber(name);
        if (rate != null) {
          rates.put(name, rate);
        }
      } catch (InvalidValueException e) {
        throw e.within("engagement");
      }
    }
    return Engagement.of(rates);
  }

  private static void count(JsonObject json, String name, LongConsumer set) {
    @Nullable Long value = json.findCount(name);
    if (value != null) {
      set.accept(value);
    }
  }

  private static void number(JsonObject json, String name, DoubleConsumer set) {
    @Nullable Double value = json.findNumber(name);
    if (value != null) {
      set.accept(value);
    }
  }

  private static void instant(JsonObject json, String name, Consumer<Instant> set) {
    @Nullable Instant value = json.findInstant(name);
    if (value != null) {
      set.accept(value);
    }
  }
}
