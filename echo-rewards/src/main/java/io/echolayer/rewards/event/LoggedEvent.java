package io.echolayer.rewards.event;

import io.echolayer.core.internal.json.JsonObject;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An event with the JSON that it was logged as.
 *
 * @param given RFC 8785 JSON of the event as it was given; null where that is the event's own,
 *     {@link EventJson#canonical}, which nearly all of a log is and so need not be held
 */
public record LoggedEvent(EchoEvent event, @Nullable String given) {
  /** An event that is logged as its own JSON. */
  public static LoggedEvent of(EchoEvent event) {
    return new LoggedEvent(event, null);
  }

  /**
   * Reads an event.
   *
   * @throws io.echolayer.core.InvalidValueException if it is not a valid event
   */
  public static LoggedEvent read(JsonObject json) {
    return read(json, name -> name);
  }

  /**
   * Reads an event.
   *
   * @param names gives the one instance of a name
   * @throws io.echolayer.core.InvalidValueException if it is not a valid event
   */
  public static LoggedEvent read(JsonObject json, UnaryOperator<String> names) {
    EchoEvent event = EventJson.read(json, names);
    String given = json.canonical();
    return new LoggedEvent(event, given.equals(EventJson.canonical(event)) ? null : given);
  }

  /** RFC 8785 JSON of the event as it was given, of which the input digest is taken. */
  public String canonical() {
    return given == null ? EventJson.canonical(event) : given;
  }
}
