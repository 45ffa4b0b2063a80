package io.echolayer.core.internal.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was observed of an item as JSON: members by {@link SignalField#id}, those known alone. */
public final class SignalsJson {
  private static final List<SignalField> FIELDS =
      SignalField.SIGNALS.stream().filter(field -> field != SignalField.CREATED_AT).toList();

  /** The members of an observation: the signals, without the publication. */
  public static final Set<String> OBSERVED =
      FIELDS.stream().map(SignalField::id).collect(Collectors.toUnmodifiableSet());

  private SignalsJson() {}

  /** Writes the members of {@link #OBSERVED} that are known. */
  public static JsonObject writeObserved(Signals signals) {
    JsonObject.Builder out = JsonObject.builder();
    for (SignalField field : FIELDS) {
      double value = signals.get(field);
      if (field == SignalField.ENGAGEMENT && !signals.engagement().isAbsent()) {
        out.put(field.id(), JsonObject.of(signals.engagement().rates()));
      } else if (!Double.isNaN(value)) {
        switch (field.kind()) {
          case COUNT -> out.put(field.id(), signals.count(field).orElseThrow());
          case INSTANT -> out.put(field.id(), Instant.ofEpochSecond((long) value));
          case RATE, SENTIMENT, FRACTION -> out.put(field.id(), value);
        }
      }
    }
    return out.build();
  }

  /**
   * Reads the members of {@link #OBSERVED} that are there into {@code into}.
   *
   * @throws InvalidValueException if one is of the wrong type or out of range
   */
  public static void readObserved(JsonObject json, Signals.Builder into) {
    for (SignalField field : FIELDS) {
      if (json.has(field.id())) {
        if (field == SignalField.ENGAGEMENT) {
          into.engagement(engagement(json.object(field.id())));
        } else {
          switch (field.kind()) {
            case COUNT -> into.set(field, json.count(field.id()));
            case INSTANT -> into.set(field, json.instant(field.id()));
            case RATE, SENTIMENT, FRACTION -> into.set(field, json.number(field.id()));
          }
        }
      }
    }
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
        throw e.within(SignalField.ENGAGEMENT.id());
      }
    }
    return Engagement.of(rates);
  }
}
