package io.echolayer.core.internal.settings;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.json.JsonValue;

/**
 * One option of some settings.
 *
 * @param <V> type of its value
 */
public final class Setting<V> {
  private final int place;
  private final String id;
  private final JsonValue<V> form;
  private final V byDefault;
  private final Check<V> check;
  private final boolean later;

  Setting(int place, String id, JsonValue<V> form, V byDefault, Check<V> check, boolean later) {
    this.place = place;
    this.id = id;
    this.form = form;
    this.byDefault = check.check(id, byDefault);
    this.check = check;
    this.later = later;
  }

  int place() {
    return place;
  }

  String id() {
    return id;
  }

  V byDefault() {
    return byDefault;
  }

  V checked(V value) {
    return check.check(id, value);
  }

  V read(JsonObject json) {
    return later && !json.has(id) ? byDefault : checked(form.read(json, id));
  }

  void write(Values values, JsonObject.Builder json) {
    V value = values.get(this);
    if (!(later && value.equals(byDefault))) {
      form.write(json, id, value);
    }
  }

  /** Refuses values out of range. */
  @FunctionalInterface
  public interface Check<V> {
    /**
     * Returns the value, or its normal form.
     *
     * @throws io.echolayer.core.InvalidValueException if it is refused
     */
    V check(String field, V value);
  }
}
