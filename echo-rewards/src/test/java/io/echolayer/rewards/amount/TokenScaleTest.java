package io.echolayer.rewards.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenScaleTest {
  private static final TokenScale WHOLE = new TokenScale(0);
  private static final TokenScale NINE = TokenScale.DEFAULT;

  @ParameterizedTest
  @CsvSource({"0.5, 0", "1.5, 2", "2.5, 2", "3.5, 4", "2.4999999, 2", "2.5000001, 3", "-0.0, 0"})
  void tiesGoToTheEvenUnit(double tokens, long units) {
    assertThat(WHOLE.units(tokens)).isEqualTo(units);
  }

  @Test
  void nineDecimalsAreTheDefault() {
    assertThat(NINE.decimals()).isEqualTo(9);
    assertThat(NINE.units(0.415026826)).isEqualTo(415_026_826);
    assertThat(NINE.units(1e-10)).isEqualTo(0);
    assertThat(new TokenScale(18).unitsPerToken()).isEqualTo(1_000_000_000_000_000_000L);
  }

  @Test
  void theLargestAmountIsTwoToThe62() {
    assertThat(WHOLE.units(0x1p62)).isEqualTo(1L << 62);
    for (double tokens :
        new double[] {
          Math.nextUp(0x1p62), 1e300, Double.POSITIVE_INFINITY, Double.NaN, -1, -1e300
        }) {
      assertThatThrownBy(() -> WHOLE.units(tokens)).isInstanceOf(ArithmeticException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20000000000",
    "0.5, 500000000",
    "0.000000001, 1",
    "1.500000000000, 1500000000",
    "0007, 7000000000",
    "4611686018.427387904, 4611686018427387904"
  })
  void aDecimalIsTakenExactly(String text, long units) {
    assertThat(NINE.exactUnits("pool", text)).isEqualTo(units);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "0.000",
        "1e3",
        "-1",
        "+1",
        ".5",
        "1.",
        "1,5",
        "0x10",
        "NaN",
        " 1",
        "\u0661",
        "0.0000000001",
        "4611686018.427387905",
        "99999999999999999999999999999999999999999"
      })
  void anyOtherAmountIsRefusedByName(String text) {
    InvalidValueException e =
        catchThrowableOfType(InvalidValueException.class, () -> NINE.exactUnits("pool", text));
    assertThat(e).as("refusal of %s", text).isNotNull();
    assertThat(e.field()).isEqualTo("pool");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0.000000001", "415026826, 0.415026826", "20000000000, 20"})
  void unitsAreWrittenAsTheExactDecimal(long units, String text) {
    assertThat(NINE.tokens(units)).isEqualTo(text);
    if (units > 0) {
      assertThat(NINE.exactUnits("pool", text)).isEqualTo(units);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 19})
  void decimalsLieInZeroToEighteen(int decimals) {
    assertThatThrownBy(() -> new TokenScale(decimals)).isInstanceOf(InvalidValueException.class);
  }
}
