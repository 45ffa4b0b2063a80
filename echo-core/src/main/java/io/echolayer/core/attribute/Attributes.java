package io.echolayer.core.attribute;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Named texts, numbers and switches, such as the constants by which a custom metric is defined:
 *
 * <pre>{@code
 * Attributes.of("formula", "platform-bonus/1").with("bonus", 0.25)
 * }</pre>
 *
 * <p>Immutable, in the order of their names. Two are equal if their {@link #json} is.
 */
public final class Attributes {
  /** Without attributes. */
  public static final Attributes EMPTY = new Attributes(JsonObject.EMPTY);

  private final JsonObject members;

  private Attributes(JsonObject members) {
    this.members = members;
  }

  /** One text. */
  public static Attributes of(String name, String value) {
    return EMPTY.with(name, value);
  }

  /**
   * One number.
   *
   * @throws InvalidValueException if {@code value} is not finite
   */
  public static Attributes of(String name, double value) {
    return EMPTY.with(name, value);
  }

  /**
   * Reads attributes.
   *
   * @param json one JSON object; its values may be objects and lists, too
   * @throws InvalidValueException if it is none
   */
  public static Attributes parse(String json) {
    return new Attributes(JsonObject.parse(json));
  }

  /**
   * With one text more.
   *
   * @throws IllegalStateException if the name is taken
   */
  public Attributes with(String name, String value) {
    return new Attributes(members.toBuilder().put(name, value).build());
  }

  /**
   * With one number more.
   *
   * @throws InvalidValueException if {@code value} is not finite
   * @throws IllegalStateException if the name is taken
   */
  public Attributes with(String name, double value) {
    return new Attributes(members.toBuilder().put(name, value).build());
  }

  /**
   * With one whole number more.
   *
   * @throws IllegalStateException if the name is taken
   */
  public Attributes with(String name, long value) {
    return new Attributes(members.toBuilder().put(name, value).build());
  }

  /**
   * With one switch more.
   *
   * @throws IllegalStateException if the name is taken
   */
  public Attributes with(String name, boolean value) {
    return new Attributes(members.toBuilder().put(name, value).build());
  }

  /** The names, in order of their UTF-16 code units. */
  public Set<String> names() {
    return members.names();
  }

  /**
   * A text.
   *
   * @throws InvalidValueException if it is absent or no text
   */
  public String text(String name) {
    return members.text(name);
  }

  /**
   * A number.
   *
   * @throws InvalidValueException if it is absent or no number
   */
  public double number(String name) {
    return members.number(name);
  }

  /**
   * An attribute as text: a text itself, anything else as canonical JSON.
   *
   * @throws InvalidValueException if it is absent
   */
  public String shown(String name) {
    return members.shown(name);
  }

  /**
   * These attributes, if there are no others than {@code known}: one that nobody reads is a
   * mistake.
   *
   * @throws InvalidValueException if there is another; it names it
   */
  public Attributes allowOnly(Set<String> known) {
    members.allowOnly(known);
    return this;
  }

  /** One JSON object in canonical form (RFC 8785). */
  public String json() {
    return members.canonical();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes that && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /** The JSON. */
  @Override
  public String toString() {
    return json();
  }
}
