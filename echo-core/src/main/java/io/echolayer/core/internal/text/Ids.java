package io.echolayer.core.internal.text;

import io.echolayer.core.InvalidValueException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ids of an enum's constants, by which they stand in files, tables and hashes. They are given
 * in the code and never follow from the constants' names.
 */
public final class Ids<E extends Enum<E>> {
  private final Map<String, E> byId = new TreeMap<>();
  private final Function<E, String> id;

  private Ids(Function<E, String> id) {
    this.id = id;
  }

  /**
   * The ids of all constants.
   *
   * @param id gives a constant's id
   * @throws IllegalStateException if two have the same
   */
  public static <E extends Enum<E>> Ids<E> of(Class<E> type, Function<E, String> id) {
    Ids<E> ids = new Ids<>(id);
    for (E constant : type.getEnumConstants()) {
      if (ids.byId.put(id.apply(constant), constant) != null) {
        throw new IllegalStateException(constant + " must have an id of its own");
      }
    }
    return ids;
  }

  /** The id of a constant. */
  public String id(E constant) {
    return id.apply(constant);
  }

  /** The constant of an id, or null if there is none. */
  public @Nullable E find(String text) {
    return byId.get(text);
  }

  /**
   * The constant of an id.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException if there is none; it lists the ids
   */
  public E parse(String field, String text) {
    E constant = find(text);
    if (constant == null) {
      throw new InvalidValueException(field, "be one of " + String.join(", ", byId.keySet()), text);
    }
    return constant;
  }
}
