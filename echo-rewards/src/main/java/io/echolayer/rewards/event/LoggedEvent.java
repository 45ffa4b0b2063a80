package io.echolayer.rewards.event;

import io.echolayer.core.json.JsonObject;
import java.util.function.UnaryOperator;

/**
 * An event with the JSON that it was logged as.
 *
 * @param canonical RFC 8785 JSON of the event as it was given, of which the input digest is taken
 */
public record LoggedEvent(EchoEvent event, String canonical) {
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
    return new LoggedEvent(EventJson.read(json, names), json.canonical());
  }
}
