package io.echolayer.core.internal.json;

import io.echolayer.core.internal.text.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one object as canonical JSON (RFC 8785) member by member, without building it. Members are
 * given in ascending order of their names; one whose value is null is left out.
 */
public final class CanonicalWriter {
  private final StringBuilder out = new StringBuilder(256);
  private String last = "";

  private CanonicalWriter() {}

  /** Starts an object. */
  public static CanonicalWriter object() {
    return new CanonicalWriter();
  }

  /** Adds a text. */
  public CanonicalWriter put(String name, @Nullable String value) {
    return add(name, value);
  }

  /** Adds a finite number. */
  public CanonicalWriter put(String name, @Nullable Double value) {
    return add(name, value);
  }

  /** Adds a whole number. */
  public CanonicalWriter put(String name, @Nullable Long value) {
    return add(name, value);
  }

  /** Adds a truth value. */
  public CanonicalWriter put(String name, @Nullable Boolean value) {
    return add(name, value);
  }

  /** Adds an instant, as {@code yyyy-MM-ddTHH:mm:ssZ}. */
  public CanonicalWriter put(String name, @Nullable Instant value) {
    return add(name, value == null ? null : Timestamp.format(value));
  }

  /** Adds an object. */
  public CanonicalWriter put(String name, @Nullable JsonObject value) {
    return add(name, value);
  }

  /**
   * Adds what is canonical JSON already.
   *
   * @param json any JSON value in canonical form
   */
  public CanonicalWriter putJson(String name, @Nullable String json) {
    inOrder(name);
    if (json != null) {
      begin(name).append(json);
    }
    return this;
  }

  /**
   * Adds a list of what is canonical JSON already.
   *
   * @param elements JSON values in canonical form
   */
  public CanonicalWriter putJson(String name, List<String> elements) {
    return putJson(name, '[' + String.join(",", elements) + ']');
  }

  /** The text of the object. */
  public String end() {
    return out.isEmpty() ? "{}" : out.append('}').toString();
  }

  private CanonicalWriter add(String name, @Nullable Object value) {
    inOrder(name);
    if (value != null) {
      CanonicalJson.value(value, begin(name));
    }
    return this;
  }

  private void inOrder(String name) {
    if (name.compareTo(last) <= 0) {
      throw new IllegalStateException(name + " must not be put after " + last);
    }
    last = name;
  }

  private StringBuilder begin(String name) {
    out.append(out.isEmpty() ? '{' : ',');
    CanonicalJson.value(name, out);
    return out.append(':');
  }
}
