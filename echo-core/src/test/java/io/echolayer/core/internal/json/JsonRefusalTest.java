package io.echolayer.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRefusalTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "1",
        "{",
        "{\"a\":1",
        "{\"a\":1} x",
        "{\"a\":1}{}",
        "{\"a\":1,\"a\":1}",
        "{\"o\":{\"a\":1,\"a\":2}}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":1e400}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":\"\n\"}",
        "{\"a\":1 /* one */}"
      })
  void whatIsNotExactlyOneObjectIsRefused(String text) {
    assertThatThrownBy(() -> JsonObject.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  static Stream<Arguments> wrongTypes() {
    return Stream.of(
        wrong("t", o -> o.number("t")),
        wrong("t", o -> o.count("t")),
        wrong("t", o -> o.object("t")),
        wrong("t", o -> o.objects("t")),
        wrong("t", o -> o.flag("t")),
        wrong("t", o -> o.instant("t")),
        wrong("n", o -> o.text("n")),
        wrong("n", o -> o.count("n")),
        wrong("n", o -> o.flag("n")),
        wrong("big", o -> o.count("big")),
        wrong("l", o -> o.objects("l")),
        wrong("null", o -> o.text("null")),
        wrong("none", o -> o.number("none")),
        wrong("b", o -> o.allowOnly(Set.of("t", "n", "big", "l", "null"))));
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void aMemberOfTheWrongTypeIsNamed(String name, Consumer<JsonObject> read) {
    JsonObject object =
        JsonObject.parse(
            "{\"t\":\"x\",\"n\":1.5,\"big\":9223372036854775808,\"l\":[1],"
                + "\"null\":null,\"b\":true}");
    InvalidValueException e =
        catchThrowableOfType(InvalidValueException.class, () -> read.accept(object));
    assertThat(e).as("refusal").isNotNull();
    assertThat(e.field()).isEqualTo(name);
  }

  @Test
  void nullReadsAsAbsent() {
    JsonObject object = JsonObject.parse("{\"a\":null}");
    assertThat(object.findText("a")).isNull();
    assertThat(object.has("a")).isFalse();
    assertThat(object).isNotEqualTo(JsonObject.parse("{}"));
  }

  @Test
  void aBuilderTakesEachNameOnceAndNoInfinity() {
    JsonObject.Builder out = JsonObject.builder().put("a", 1);
    assertThatThrownBy(() -> out.put("a", 2)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> out.put("b", Double.POSITIVE_INFINITY))
        .isInstanceOf(InvalidValueException.class);
  }

  private static Arguments wrong(String name, Consumer<JsonObject> read) {
    return Arguments.of(name, read);
  }
}
