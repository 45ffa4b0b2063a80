package io.echolayer.rewards.internal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;

/** Base units as members of JSON: texts, since JSON readers round whole numbers beyond 2^53. */
public final class UnitsText {
  private UnitsText() {}

  /** The text of {@code units}. */
  public static String of(long units) {
    return Long.toString(units);
  }

  /**
   * The whole number of a member, which must be a text that writes it in the one way.
   *
   * @throws InvalidValueException if it is absent or anything else
   */
  public static long read(JsonObject json, String name) {
    String text = json.text(name);
    try {
      long units = Long.parseLong(text);
      if (Long.toString(units).equals(text)) {
        return units;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number in another form.
    }
    throw new InvalidValueException(name, "be a whole number of base units", text);
  }
}
