package io.echolayer.core.internal.settings;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of some settings, each checked. Immutable. */
public final class Values {
  private final Schema schema;
  private final Object[] values;

  Values(Schema schema, Object[] values) {
    this.schema = schema;
    this.values = values;
  }

  /** The value of an option. */
  @SuppressWarnings(
      "unchecked") // Only a checked value of the option's own type stands in its place.
  public <V> V get(Setting<V> setting) {
    return (V) values[setting.place()];
  }

  /**
   * The same with another value of one option.
   *
   * @throws io.echolayer.core.InvalidValueException if the option refuses it
   */
  public <V> Values with(Setting<V> setting, V value) {
    Object[] other = values.clone();
    other[setting.place()] = setting.checked(value);
    return new Values(schema, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Values that
        && schema == that.schema
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** The options as JSON. */
  @Override
  public String toString() {
    return schema.write(this).canonical();
  }
}
