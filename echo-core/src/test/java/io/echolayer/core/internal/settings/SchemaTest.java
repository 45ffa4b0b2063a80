package io.echolayer.core.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.JsonObject;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Options of settings, among them one that came when the first were in use. */
class SchemaTest {
  private static final Schema SCHEMA = new Schema();
  private static final Setting<Boolean> FIRST = SCHEMA.flag("first", false);
  private static final Setting<Double> PART = SCHEMA.number("part", 0.5, Require::fraction);
  private static final Setting<Integer> LATE = SCHEMA.later().whole("late", 7, Require::atLeastOne);
  private static final JsonForm<Values> FORM =
      SCHEMA.form(UnaryOperator.identity(), UnaryOperator.identity());
  private static final Values DEFAULTS = SCHEMA.defaults();

  @Test
  void anOptionIsChangedAlone() {
    Values changed = DEFAULTS.with(FIRST, true);
    assertThat(changed.get(FIRST)).isTrue();
    assertThat(changed.get(PART)).isEqualTo(0.5);
    assertThat(DEFAULTS.get(FIRST)).isFalse();
    assertThat(changed).isNotEqualTo(DEFAULTS).isEqualTo(DEFAULTS.with(FIRST, true));
    assertThat(changed.with(FIRST, false)).isEqualTo(DEFAULTS).hasSameHashCodeAs(DEFAULTS);
  }

  @Test
  void anOptionThatCameLaterIsWrittenOnlyWhereItIsOn() {
    assertThat(DEFAULTS).hasToString("{\"first\":false,\"part\":0.5}");
    assertThat(DEFAULTS.with(LATE, 8)).hasToString("{\"first\":false,\"late\":8,\"part\":0.5}");
    assertThat(read("{\"first\":false,\"part\":0.5}")).isEqualTo(DEFAULTS);
    assertThat(read("{\"first\":false,\"late\":8,\"part\":0.5}").get(LATE)).isEqualTo(8);
  }

  @Test
  void everyOtherOptionMustBeThere() {
    assertThatThrownBy(() -> read("{\"first\":true}"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("part must be given");
  }

  @Test
  void whatIsUnknownOrOutOfRangeIsRefused() {
    assertThatThrownBy(() -> read("{\"first\":true,\"part\":0.5,\"other\":1}"))
        .hasMessageStartingWith("other must be one of first, late, part");
    assertThatThrownBy(() -> read("{\"first\":true,\"part\":1.5}"))
        .hasMessageStartingWith("part must lie in 0 to 1");
    assertThatThrownBy(() -> DEFAULTS.with(PART, Double.NaN))
        .hasMessageStartingWith("part must lie in 0 to 1");
    assertThatThrownBy(() -> SCHEMA.flag("first", true)).isInstanceOf(IllegalStateException.class);
  }

  private static Values read(String json) {
    return FORM.read(JsonObject.parse(json));
  }
}
