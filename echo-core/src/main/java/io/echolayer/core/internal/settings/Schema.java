package io.echolayer.core.internal.settings;

import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.json.JsonValue;
import io.echolayer.core.internal.text.Ids;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The options of one kind of settings. A class of settings states them as constants, and holds
 * {@link Values} of them:
 *
 * <pre>{@code
 * private static final Schema SCHEMA = new Schema();
 * private static final Setting<Boolean> PAY_HEAD = SCHEMA.flag("payHead", false);
 *
 * public boolean payHead() {
 *   return values.get(PAY_HEAD);
 * }
 *
 * public PoolGuards withPayHead(boolean pays) {
 *   return new PoolGuards(values.with(PAY_HEAD, pays));
 * }
 * }</pre>
 *
 * <p>Its JSON holds every option, but those stated after {@link #later}, which came when rulesets
 * were in use: they are left out while they have their default, so that a digest stays what it was,
 * and where they are absent they have it.
 */
public final class Schema {
  private final List<Setting<?>> settings = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private boolean later;

  /** Options stated from here on came later. */
  public Schema later() {
    later = true;
    return this;
  }

  /** An option. */
  public <V> Setting<V> setting(String id, JsonValue<V> form, V byDefault, Setting.Check<V> check) {
    if (!ids.add(id)) {
      throw new IllegalStateException(id + " must be stated once");
    }
    Setting<V> setting = new Setting<>(settings.size(), id, form, byDefault, check, later);
    settings.add(setting);
    return setting;
  }

  /** An option that is a number. */
  public Setting<Double> number(String id, double byDefault, Setting.Check<Double> check) {
    return setting(id, JsonValue.NUMBER, byDefault, check);
  }

  /** An option that is a whole number. */
  public Setting<Integer> whole(String id, int byDefault, Setting.Check<Integer> check) {
    return setting(id, JsonValue.WHOLE, byDefault, check);
  }

  /** An option that is on or off. */
  public Setting<Boolean> flag(String id, boolean byDefault) {
    return setting(id, JsonValue.FLAG, byDefault, (field, value) -> value);
  }

  /** An option that is one of several. */
  public <E extends Enum<E>> Setting<E> choice(String id, Ids<E> ids, E byDefault) {
    return setting(id, JsonValue.choice(ids), byDefault, (field, value) -> value);
  }

  /** An option that is a group of constants or of further options. */
  public <T> Setting<T> group(String id, JsonForm<T> form, T byDefault) {
    return setting(id, JsonValue.object(form), byDefault, (field, value) -> value);
  }

  /** Every option by default. */
  public Values defaults() {
    return new Values(
        this, settings.stream().map(setting -> (Object) setting.byDefault()).toArray());
  }

  /**
   * The JSON form of the class of settings.
   *
   * @param make settings of values
   * @param values the values of settings
   */
  public <T> JsonForm<T> form(Function<Values, T> make, Function<T, Values> values) {
    return new JsonForm<>() {
      @Override
      public JsonObject write(T value) {
        return Schema.this.write(values.apply(value));
      }

      @Override
      public T read(JsonObject json) {
        return make.apply(Schema.this.read(json));
      }
    };
  }

  JsonObject write(Values values) {
    JsonObject.Builder json = JsonObject.builder();
    settings.forEach(setting -> setting.write(values, json));
    return json.build();
  }

  private Values read(JsonObject json) {
    json.allowOnly(ids);
    Object[] read = new Object[settings.size()];
    for (Setting<?> setting : settings) {
      read[setting.place()] = setting.read(json);
    }
    return new Values(this, read);
  }
}
