package io.echolayer.core.internal.json;

import com.google.common.collect.ImmutableList;
import io.echolayer.core.InvalidValueException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Records of constants as JSON: a member for each component, by its name, so that a constant is
 * stated once, in its record. Components are {@code double}, {@code long}, {@code int}, {@code
 * boolean}, enums (in lower case with hyphens), lists of texts, records of these, and sealed
 * choices among such records, which are told apart by their members.
 */
public final class RecordJson {
  private RecordJson() {}

  /** Writes every component of {@code record}. */
  public static JsonObject.Builder write(Record record) {
    JsonObject.Builder out = JsonObject.builder();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = component(component, record);
      if (value instanceof Record nested) {
        out.put(component.getName(), write(nested).build());
      } else if (value instanceof Enum<?> choice) {
        out.put(component.getName(), token(choice));
      } else if (value instanceof Double real) {
        out.put(component.getName(), (double) real);
      } else if (value instanceof Boolean flag) {
        out.put(component.getName(), (boolean) flag);
      } else if (value instanceof List<?> texts) {
        out.put(component.getName(), texts);
      } else {
        out.put(component.getName(), ((Number) value).longValue());
      }
    }
    return out;
  }

  /**
   * Reads a record: every component must be given, and nothing else.
   *
   * @param alsoAllowed members that the caller reads by itself
   * @throws InvalidValueException if a member is absent, unknown, of the wrong type, or refused by
   *     the record's constructor; it names the path of the member
   */
  public static <R extends Record> R read(Class<R> type, JsonObject json, String... alsoAllowed) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> known = new TreeSet<>(Arrays.asList(alsoAllowed));
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      known.add(components[i].getName());
      types[i] = components[i].getType();
    }
    json.allowOnly(known);
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(types[i], components[i].getName(), json);
    }
    return construct(type, types, values);
  }

  private static Object value(Class<?> type, String name, JsonObject json) {
    if (type == double.class) {
      return json.number(name);
    }
    if (type == boolean.class) {
      return json.flag(name);
    }
    if (type == ImmutableList.class) {
      return ImmutableList.copyOf(json.texts(name));
    }
    if (type == long.class) {
      return json.count(name);
    }
    if (type == int.class) {
      long value = json.count(name);
      if (value != (int) value) {
        throw new InvalidValueException(name, "be a whole number of at most 32 bits", value);
      }
      return (int) value;
    }
    if (type.isEnum()) {
      return constant(type, name, json.text(name));
    }
    JsonObject nested = json.object(name);
    try {
      return read(recordType(type, nested), nested);
    } catch (InvalidValueException e) {
      throw e.within(name);
    }
  }

  /**
   * The record itself, or the first of a sealed choice whose components are all there; failing
   * that, its first.
   */
  private static Class<? extends Record> recordType(Class<?> type, JsonObject json) {
    if (type.isRecord()) {
      return type.asSubclass(Record.class);
    }
    Class<?>[] choices = type.getPermittedSubclasses();
    for (Class<?> choice : choices) {
      if (Arrays.stream(choice.getRecordComponents())
          .allMatch(component -> json.has(component.getName()))) {
        return choice.asSubclass(Record.class);
      }
    }
    return choices[0].asSubclass(Record.class);
  }

  private static Object constant(Class<?> type, String name, String text) {
    Set<String> tokens = new TreeSet<>();
    for (Object choice : type.getEnumConstants()) {
      if (token((Enum<?>) choice).equals(text)) {
        return choice;
      }
      tokens.add(token((Enum<?>) choice));
    }
    throw new InvalidValueException(name, "be one of " + String.join(", ", tokens), text);
  }

  private static String token(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Object component(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " must be readable: make its record public", e);
    }
  }

  private static <R> R construct(Class<R> type, Class<?>[] types, Object[] values) {
    try {
      Constructor<R> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " must be a public record", e);
    }
  }
}
