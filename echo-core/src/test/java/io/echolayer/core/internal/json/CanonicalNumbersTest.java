package io.echolayer.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: RFC 8785, appendix B. */
class CanonicalNumbersTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void numbersOfTheRfc(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(JsonObject.builder().put("n", value).build().canonical())
        .isEqualTo("{\"n\":" + text + "}");
  }

  @Property
  void aNumberReadsBackTheSameDouble(@ForAll double value) {
    String text = JsonObject.builder().put("n", value).build().canonical();
    // RFC 8785 writes −0 as 0.
    assertThat(JsonObject.parse(text).number("n")).isEqualTo(value == 0 ? 0 : value);
    assertThat(JsonObject.parse(text).canonical()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, (1L << 53) + 1, -(1L << 53) - 1, Long.MAX_VALUE, Long.MIN_VALUE})
  void integersBeyondADoubleKeepAllTheirDigits(long value) {
    String text = "{\"n\":" + value + "}";
    assertThat(JsonObject.parse(text).canonical()).isEqualTo(text);
    assertThat(JsonObject.parse(text).count("n")).isEqualTo(value);
    assertThat(JsonObject.builder().put("n", value).build().canonical()).isEqualTo(text);
  }

  @Test
  void oneNumberWrittenTwoWaysIsEqual() {
    assertThat(JsonObject.parse("{\"n\":12.0}"))
        .isEqualTo(JsonObject.parse("{\"n\":12}"))
        .isEqualTo(JsonObject.parse("{\"n\":1.2E1}"))
        .hasSameHashCodeAs(JsonObject.parse("{\"n\":12}"))
        .isNotEqualTo(JsonObject.parse("{\"n\":\"12\"}"));
    assertThat(JsonObject.parse("{\"n\":12.0}").count("n")).isEqualTo(12);
    assertThat(JsonObject.parse("{\"n\":-0}").canonical()).isEqualTo("{\"n\":0}");
    assertThat(JsonObject.parse("{\"n\":-0.0}").canonical()).isEqualTo("{\"n\":0}");
  }
}
