package io.echolayer.core.internal.json;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Ids;
import java.util.List;

/** How one kind of value stands as a member of a JSON object. */
public interface JsonValue<V> {
  /** A finite number. */
  JsonValue<Double> NUMBER =
      of(JsonObject::number, (json, id, value) -> json.put(id, (double) value));

  /** A whole number of at most 32 bits. */
  JsonValue<Integer> WHOLE = of(JsonValue::whole, (json, id, value) -> json.put(id, (long) value));

  /** A whole number of at most 64 bits. */
  JsonValue<Long> COUNT = of(JsonObject::count, (json, id, value) -> json.put(id, (long) value));

  /** A switch. */
  JsonValue<Boolean> FLAG =
      of(JsonObject::flag, (json, id, value) -> json.put(id, (boolean) value));

  /** A list of texts. */
  JsonValue<List<String>> TEXTS = of(JsonObject::texts, (json, id, value) -> json.put(id, value));

  /**
   * Reads the member of this id.
   *
   * @throws InvalidValueException if it is absent or of the wrong type
   */
  V read(JsonObject json, String id);

  /** Writes a member. */
  void write(JsonObject.Builder json, String id, V value);

  /** A constant of an enum, by its id. */
  static <E extends Enum<E>> JsonValue<E> choice(Ids<E> ids) {
    return of(
        (json, id) -> ids.parse(id, json.text(id)),
        (json, id, value) -> json.put(id, ids.id(value)));
  }

  /** An object. */
  static <T> JsonValue<T> object(JsonForm<T> form) {
    return of(
        (json, id) -> {
          JsonObject object = json.object(id);
          try {
            return form.read(object);
          } catch (InvalidValueException e) {
            throw e.within(id);
          }
        },
        (json, id, value) -> json.put(id, form.write(value)));
  }

  private static int whole(JsonObject json, String id) {
    long value = json.count(id);
    if (value != (int) value) {
      throw new InvalidValueException(id, "be a whole number of at most 32 bits", value);
    }
    return (int) value;
  }

  private static <V> JsonValue<V> of(Reader<V> reader, Writer<V> writer) {
    return new JsonValue<>() {
      @Override
      public V read(JsonObject json, String id) {
        return reader.read(json, id);
      }

      @Override
      public void write(JsonObject.Builder json, String id, V value) {
        writer.write(json, id, value);
      }
    };
  }

  /** Reads one member. */
  interface Reader<V> {
    /** The member's value. */
    V read(JsonObject json, String id);
  }

  /** Writes one member. */
  interface Writer<V> {
    /** Puts the value. */
    void write(JsonObject.Builder json, String id, V value);
  }
}
