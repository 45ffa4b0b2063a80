package io.echolayer.core.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Records of constants as JSON, a member for each component:
 *
 * <pre>{@code
 * RecordForm.<Decay>builder()
 *     .number("factor", Decay::factor)
 *     .number("periodHours", Decay::periodHours)
 *     .readBy(in -> new Decay(in.number(), in.number()))
 * }</pre>
 */
public final class RecordForm<R> implements JsonForm<R> {
  private final List<Member<R, ?>> members;
  private final Set<String> ids;
  private final Function<Row, R> constructor;

  private RecordForm(List<Member<R, ?>> members, Function<Row, R> constructor) {
    this.members = List.copyOf(members);
    this.constructor = constructor;
    this.ids = new LinkedHashSet<>();
    members.forEach(member -> ids.add(member.id()));
  }

  /** Starts a form. */
  public static <R> Builder<R> builder() {
    return new Builder<>();
  }

  @Override
  public JsonObject write(R value) {
    JsonObject.Builder json = JsonObject.builder();
    members.forEach(member -> member.write(json, value));
    return json.build();
  }

  @Override
  public R read(JsonObject json) {
    json.allowOnly(ids);
    List<Object> values = new ArrayList<>();
    members.forEach(member -> values.add(member.read(json)));
    return constructor.apply(new Row(values));
  }

  private record Member<R, V>(String id, JsonValue<V> form, Function<R, V> component) {
    void write(JsonObject.Builder json, R value) {
      form.write(json, id, component.apply(value));
    }

    Object read(JsonObject json) {
      return form.read(json, id);
    }
  }

  /** Names the components, in the order in which they are read. */
  public static final class Builder<R> {
    private final List<Member<R, ?>> members = new ArrayList<>();

    private Builder() {}

    /** A component. */
    public <V> Builder<R> member(String id, JsonValue<V> form, Function<R, V> component) {
      members.add(new Member<>(id, form, component));
      return this;
    }

    /** A component that is a number. */
    public Builder<R> number(String id, Function<R, Double> component) {
      return member(id, JsonValue.NUMBER, component);
    }

    /** The form whose records {@code constructor} makes of their components. */
    public RecordForm<R> readBy(Function<Row, R> constructor) {
      return new RecordForm<>(members, constructor);
    }
  }

  /** The components that were read, handed out in the order in which they were named. */
  public static final class Row {
    private final List<Object> values;
    private int next;

    private Row(List<Object> values) {
      this.values = values;
    }

    /** The next component, a number. */
    public double number() {
      return next(Double.class);
    }

    /** The next component. */
    public <V> V next(Class<V> type) {
      return type.cast(values.get(next++));
    }
  }
}
