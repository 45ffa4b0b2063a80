package io.echolayer.rewards.amount;

import io.echolayer.core.InvalidValueException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The one step from tokens to base units: {@code rint(tokens · 10^decimals)}, ties to even. After
 * it an amount is an integer.
 *
 * @param decimals places of a token, 0 to 18
 */
public record TokenScale(int decimals) {
  /** Nine decimals. */
  public static final TokenScale DEFAULT = new TokenScale(9);

  /** The largest amount, in base units: 2^62. */
  public static final long MAX_UNITS = 1L << 62;

  public TokenScale {
    if (decimals < 0 || decimals > 18) {
      throw new InvalidValueException("decimals", "lie in 0 to 18", decimals);
    }
  }

  /** Base units in one token: 10^decimals, exact as a double too. */
  public long unitsPerToken() {
    return BigInteger.TEN.pow(decimals).longValueExact();
  }

  /**
   * Base units of a real amount.
   *
   * @param tokens finite, ≥ 0
   * @throws ArithmeticException if the amount is not a number, below 0 or beyond 2^62 base units
   */
  public long units(double tokens) {
    double units = Math.rint(tokens * unitsPerToken());
    if (!(units >= 0 && units <= MAX_UNITS)) {
      throw new ArithmeticException(
          "An amount must lie in 0 to 2^62 base units, but "
              + tokens
              + " tokens of "
              + decimals
              + " decimals do not");
    }
    return (long) units;
  }

  /**
   * Base units of a decimal, without rounding.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException if {@code text} is no plain decimal, has more places than the
   *     scale, is not above 0, or is beyond 2^62 base units
   */
  public long exactUnits(String field, String text) {
    if (!text.matches("[0-9]{1,40}(\\.[0-9]{1,40})?")) {
      throw new InvalidValueException(
          field, "be a decimal amount of tokens such as 1000 or 0.5", text);
    }
    BigDecimal units = new BigDecimal(text).movePointRight(decimals);
    if (units.stripTrailingZeros().scale() > 0) {
      throw new InvalidValueException(field, "have at most " + decimals + " places", text);
    }
    if (units.signum() <= 0 || units.compareTo(BigDecimal.valueOf(MAX_UNITS)) > 0) {
      throw new InvalidValueException(field, "be above 0 and at most 2^62 base units", text);
    }
    return units.longValueExact();
  }

  /** The exact decimal of {@code units}, without trailing zeros, such as {@code 0.415026826}. */
  public String tokens(BigInteger units) {
    BigDecimal tokens = new BigDecimal(units, decimals).stripTrailingZeros();
    return tokens.signum() == 0 ? "0" : tokens.toPlainString();
  }

  /** The exact decimal of {@code units}, without trailing zeros. */
  public String tokens(long units) {
    return tokens(BigInteger.valueOf(units));
  }
}
