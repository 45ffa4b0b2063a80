package io.echolayer.rewards.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.signal.SignalsJson;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signals that an observation reports of an item: any of {@link Signals} but its identity and
 * publication, which are in the item's content event. Immutable; every value was checked.
 */
public final class ObservedSignals {
  private final JsonObject json;

  private ObservedSignals(JsonObject json) {
    this.json = json;
  }

  /** What {@code signals} hold apart from ids, platform and publication. */
  public static ObservedSignals of(Signals signals) {
    return new ObservedSignals(SignalsJson.writeObserved(signals));
  }

  /**
   * Reads observed signals.
   *
   * @throws InvalidValueException if a member is unknown, of the wrong type or out of range
   */
  static ObservedSignals read(JsonObject json) {
    json.allowOnly(SignalsJson.OBSERVED);
    ObservedSignals observed = new ObservedSignals(json);
    observed.into(Signals.builder("content", "creator", "platform")).build();
    return observed;
  }

  /** Whether {@code field} is reported. */
  public boolean has(SignalField field) {
    return json.has(field.id());
  }

  /** When somebody last interacted with the item, where that is reported. */
  public Optional<Instant> lastInteractionAt() {
    return Optional.ofNullable(json.findInstant(SignalField.LAST_INTERACTION_AT.id()));
  }

  /** Sets what is reported in {@code signals}, and returns it. */
  public Signals.Builder into(Signals.Builder signals) {
    SignalsJson.readObserved(json, signals);
    return signals;
  }

  /** The signals as canonical JSON, with a member for each that is reported. */
  public String json() {
    return json.canonical();
  }

  JsonObject tree() {
    return json;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObservedSignals that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** The signals as JSON. */
  @Override
  public String toString() {
    return json();
  }
}
