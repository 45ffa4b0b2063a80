package io.echolayer.settlement.payout;

import io.echolayer.core.InvalidValueException;

/** What is required of the score of a risk. */
final class Risk {
  private static final int HIGHEST = 100;

  private Risk() {}

  static void check(int risk) {
    if (risk < 0 || risk > HIGHEST) {
      throw new InvalidValueException("risk", "lie in 0 to " + HIGHEST, risk);
    }
  }
}
