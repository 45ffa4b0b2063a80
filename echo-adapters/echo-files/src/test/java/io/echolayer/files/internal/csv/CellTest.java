package io.echolayer.files.internal.csv;

import static io.echolayer.files.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: the notations of specification section 10, each with its neighbours. */
class CellTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "007, 7",
    "42, 42",
    "-3, -3",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808"
  })
  void readsCounts(String text, long value) {
    assertThat(cell(text).findCount()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.0",
        "+12",
        "12L",
        "0x12",
        "1e3",
        " 12",
        "12 ",
        "-",
        "--1",
        "1_000",
        "1,000",
        "٣",
        "NaN",
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551616",
        "99999999999999999999999"
      })
  void refusesOtherCounts(String text) {
    var refused = refusalOf(() -> cell(text).findCount());
    assertThat(refused.field()).isEqualTo("total_shares");
    assertThat(refused.rule()).isEqualTo("be a whole number of at most 64 bits");
    assertThat(refused.value()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, -0.0",
    "0.1, 0.1",
    "1e5, 1.0E5",
    "1.0E23, 1.0E23",
    "2.5e-7, 2.5E-7",
    "4.9E-324, 4.9E-324",
    "1.7976931348623157E308, 1.7976931348623157E308",
    "1e-999, 0.0",
    "12345678901234567890123, 1.2345678901234568E22"
  })
  void readsNumbers(String text, double value) {
    assertThat(cell(text).findNumber()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1f",
        "1d",
        "0x1p3",
        "0x10",
        "NaN",
        "Infinity",
        "-Infinity",
        "+1",
        " 1",
        "1 ",
        "1,5",
        "1.5.2",
        "e5",
        "abc",
        "1e",
        "\t1",
        "1\n"
      })
  void refusesOtherNumbers(String text) {
    var refused = refusalOf(() -> cell(text).findNumber());
    assertThat(refused.rule()).isEqualTo("be a decimal number such as 0.25 or 1e-7");
    assertThat(refused.value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", "1.8e308"})
  void refusesNumbersBeyondADouble(String text) {
    assertThat(refusalOf(() -> cell(text).findNumber()).rule()).startsWith("be finite");
  }

  @Test
  void readsInstantsAndCutsFractions() {
    assertThat(cell("2026-01-15T12:00:00.9+01:00").findInstant())
        .isEqualTo(Instant.parse("2026-01-15T11:00:00Z"));
    assertThat(refusalOf(() -> cell("2026-02-30T00:00:00Z").findInstant()).rule())
        .startsWith("be an ISO-8601 instant");
    assertThat(refusalOf(() -> cell("2026-01-15").findInstant()).rule())
        .startsWith("be an ISO-8601 instant");
  }

  @Test
  void readsFlagsAsWritten() {
    assertThat(cell("true").findFlag()).isTrue();
    assertThat(cell("false").findFlag()).isFalse();
    assertThat(refusalOf(() -> cell("TRUE").findFlag()).rule()).isEqualTo("be true or false");
  }

  @Test
  void takesAnEmptyCellForAbsent() {
    assertThat(cell("").isEmpty()).isTrue();
    assertThat(cell("").findText()).isNull();
    assertThat(cell("").findCount()).isNull();
    assertThat(cell("").findNumber()).isNull();
    assertThat(cell("").findInstant()).isNull();
    assertThat(cell("").findFlag()).isNull();
    assertThat(refusalOf(() -> cell("").text()).rule()).isEqualTo("be given");
    assertThat(refusalOf(() -> cell("").count()).rule()).isEqualTo("be given");
  }

  private static Cell cell(String text) {
    return CsvRow.constant("signals.csv", "total_shares", text);
  }
}
