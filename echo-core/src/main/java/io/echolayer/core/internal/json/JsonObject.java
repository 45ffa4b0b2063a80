package io.echolayer.core.internal.json;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON object with typed, named access. Members are held in the order of RFC 8785
 * (UTF-16 code units), so that {@link #canonical()} is a plain walk.
 *
 * <p>Values are {@code String}, {@code Boolean}, {@code Long} (an integer literal of at most 64
 * bits), {@code Double} (any other number, finite), {@code JsonObject}, {@code List} of these, or
 * JSON null. A member that is null reads as absent.
 */
public final class JsonObject {
  /** Without members. */
  public static final JsonObject EMPTY = builder().build();

  private final Members members;

  JsonObject(Members members) {
    this.members = members;
  }

  /**
   * Parses one JSON object.
   *
   * @throws InvalidValueException if {@code text} is not exactly one JSON object, repeats a name,
   *     or holds a number beyond a double
   */
  public static JsonObject parse(String text) {
    return JsonReader.read(text);
  }

  /** An object of these finite numbers. */
  public static JsonObject of(Map<String, Double> numbers) {
    Builder out = builder();
    numbers.forEach((name, number) -> out.put(name, (double) number));
    return out.build();
  }

  /** Starts an object to be written. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds the members of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    for (int i = 0; i < members.size(); i++) {
      builder.members.put(members.name(i), members.value(i));
    }
    return builder;
  }

  /** The canonical text of this object after RFC 8785. */
  public String canonical() {
    return CanonicalJson.write(this);
  }

  /** The members' names, in order. */
  public Set<String> names() {
    return members.names();
  }

  /** Whether {@code name} is there and not null. */
  public boolean has(String name) {
    return find(name) != null;
  }

  /** A text that must be there. */
  public String text(String name) {
    return required(name, findText(name));
  }

  /** A text, or null where absent. */
  public @Nullable String findText(String name) {
    return find(name, String.class, "be a text");
  }

  /** A number that must be there. */
  public double number(String name) {
    return required(name, findNumber(name));
  }

  /** A finite number, or null where absent. */
  public @Nullable Double findNumber(String name) {
    Number number = find(name, Number.class, "be a number");
    return number == null ? null : (Double) number.doubleValue();
  }

  /** A whole number that must be there. */
  public long count(String name) {
    return required(name, findCount(name));
  }

  /**
   * A whole number of at most 64 bits, or null where absent; {@code 12.0} is the same JSON number
   * as {@code 12}.
   */
  public @Nullable Long findCount(String name) {
    Number number = find(name, Number.class, "be a whole number");
    if (number instanceof Double real) {
      if (real != Math.rint(real) || !(Math.abs(real) < 0x1p63)) {
        throw new InvalidValueException(name, "be a whole number of at most 64 bits", real);
      }
      return real.longValue();
    }
    return (Long) number;
  }

  /** A truth value that must be there. */
  public boolean flag(String name) {
    return required(name, find(name, Boolean.class, "be true or false"));
  }

  /** An instant that must be there, as ISO-8601 with offset. */
  public Instant instant(String name) {
    return required(name, findInstant(name));
  }

  /** An instant, or null where absent. */
  public @Nullable Instant findInstant(String name) {
    String text = findText(name);
    return text == null ? null : Timestamp.parse(name, text);
  }

  /** An object that must be there. */
  public JsonObject object(String name) {
    return required(name, findObject(name));
  }

  /** An object, or null where absent. */
  public @Nullable JsonObject findObject(String name) {
    return find(name, JsonObject.class, "be an object");
  }

  /** A list of objects that must be there. */
  public List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    for (Object element : required(name, find(name, List.class, "be a list"))) {
      if (!(element instanceof JsonObject object)) {
        throw new InvalidValueException(name, "be a list of objects", element);
      }
      objects.add(object);
    }
    return List.copyOf(objects);
  }

  /** A list of objects that must be there, with null where JSON has null. */
  public List<@Nullable JsonObject> objectsOrNulls(String name) {
    List<@Nullable JsonObject> objects = new ArrayList<>();
    for (Object element : required(name, find(name, List.class, "be a list"))) {
      if (element != JsonNull.NULL && !(element instanceof JsonObject)) {
        throw new InvalidValueException(name, "be a list of objects and nulls", element);
      }
      objects.add(element instanceof JsonObject object ? object : null);
    }
    return Collections.unmodifiableList(objects);
  }

  /** A list of whole numbers of at most 64 bits that must be there. */
  public List<Long> counts(String name) {
    List<Long> counts = new ArrayList<>();
    for (Object element : required(name, find(name, List.class, "be a list"))) {
      if (!(element instanceof Long count)) {
        throw new InvalidValueException(name, "be a list of whole numbers", element);
      }
      counts.add(count);
    }
    return List.copyOf(counts);
  }

  /** A list of texts that must be there. */
  public List<String> texts(String name) {
    return required(name, findTexts(name));
  }

  /** A list of texts, or one text for a list of one; null where absent. */
  public @Nullable List<String> findTexts(String name) {
    Object value = find(name);
    if (value == null) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (Object element : value instanceof List<?> list ? list : List.of(value)) {
      if (!(element instanceof String text)) {
        throw new InvalidValueException(name, "be a text or a list of texts", element);
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  /** A member that must be there, as its canonical text; a text without its quotes. */
  public String shown(String name) {
    Object value = required(name, find(name));
    return value instanceof String text ? text : CanonicalJson.write(value);
  }

  /**
   * Refuses members that no reader knows, because a misspelt option that is silently ignored is a
   * wrong result.
   *
   * @throws InvalidValueException if a member is none of {@code known}
   */
  public JsonObject allowOnly(Set<String> known) {
    for (int i = 0; i < members.size(); i++) {
      String name = members.name(i);
      if (!known.contains(name)) {
        throw new InvalidValueException(
            name, "be one of " + String.join(", ", new java.util.TreeSet<>(known)), "unknown");
      }
    }
    return this;
  }

  Members members() {
    return members;
  }

  private @Nullable Object find(String name) {
    Object value = members.find(name);
    return value == JsonNull.NULL ? null : value;
  }

  private <T> @Nullable T find(String name, Class<T> type, String rule) {
    Object value = find(name);
    if (value != null && !type.isInstance(value)) {
      throw new InvalidValueException(name, rule, value);
    }
    return type.cast(value);
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidValueException(name, "be given", "absent");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonObject that && canonical().equals(that.canonical());
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return canonical();
  }

  /** Collects members in any order. */
  public static final class Builder {
    private final TreeMap<String, Object> members = new TreeMap<>();

    private Builder() {}

    /** Adds a text. */
    public Builder put(String name, String value) {
      return add(name, value);
    }

    /** Adds a finite number. */
    public Builder put(String name, double value) {
      if (!Double.isFinite(value)) {
        throw new InvalidValueException(name, "be finite", value);
      }
      return add(name, value);
    }

    /** Adds a whole number. */
    public Builder put(String name, long value) {
      return add(name, value);
    }

    /** Adds a truth value. */
    public Builder put(String name, boolean value) {
      return add(name, value);
    }

    /** Adds an instant, as {@code yyyy-MM-ddTHH:mm:ssZ}. */
    public Builder put(String name, Instant value) {
      return add(name, Timestamp.format(value));
    }

    /** Adds an object. */
    public Builder put(String name, JsonObject value) {
      return add(name, value);
    }

    /** Adds a list of texts, numbers, objects or lists. */
    public Builder put(String name, List<?> values) {
      return add(name, List.copyOf(values));
    }

    /** Adds JSON null. */
    public Builder putNull(String name) {
      return add(name, JsonNull.NULL);
    }

    private Builder add(String name, Object value) {
      if (members.put(name, value) != null) {
        throw new IllegalStateException(name + " was put twice");
      }
      return this;
    }

    /** The object. */
    public JsonObject build() {
      return new JsonObject(Members.of(members));
    }
  }
}
