package io.echolayer.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: RFC 8785, sections 3.2.2 and 3.2.3. */
class CanonicalTextTest {
  @Test
  void theSampleOfTheRfc() {
    String sample =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    assertThat(JsonObject.parse(sample).canonical())
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void namesAreSortedByUtf16CodeUnits() {
    JsonObject.Builder out = JsonObject.builder();
    for (String name : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
      out.put(name, true);
    }
    assertThat(out.build().names())
        .containsExactly("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33");
    assertThat(out.build().canonical()).startsWith("{\"\\r\":true,\"1\":true,\"\u0080\":true");
  }

  @Test
  void onlyQuoteBackslashAndControlCharactersAreEscaped() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x80; c++) {
      all.append(c);
    }
    String text = JsonObject.builder().put("t", all.toString()).build().canonical();
    assertThat(text)
        .startsWith("{\"t\":\"\\u0000\\u0001")
        .contains("\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e")
        .contains("\\u001f !\\\"#")
        .contains("./0")
        .contains("[\\\\]")
        .endsWith("}~\u007f\"}");
    assertThat(JsonObject.parse(text).text("t")).isEqualTo(all.toString());
  }

  @Test
  void nestedAndEmptyValuesKeepTheirShape() {
    String text = "{\"a\":{},\"b\":[],\"c\":[[1],{\"x\":[]},null,\"\"]}";
    assertThat(JsonObject.parse(" " + text + "\n").canonical()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "a\udc00b", "\udc00\ud800", "\ud83d"})
  void aLoneSurrogateIsRefused(String text) {
    JsonObject value = JsonObject.builder().put("t", text).build();
    assertThatThrownBy(value::canonical).isInstanceOf(InvalidValueException.class);
    JsonObject name = JsonObject.builder().put(text, 1).build();
    assertThatThrownBy(name::canonical).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void anEscapedLoneSurrogateIsRefusedToo() {
    assertThatThrownBy(() -> JsonObject.parse("{\"t\":\"\\ud800\"}").canonical())
        .isInstanceOf(InvalidValueException.class);
  }
}
