package io.echolayer.settlement.control;

import io.echolayer.core.InvalidValueException;

/**
 * How much may leave the treasury, in base units, each at least 1.
 *
 * @param perPayout what one wallet may be paid at once
 * @param perRun what one plan may pay
 * @param perDay what may be signed for on one day in UTC
 */
public record TreasuryLimits(long perPayout, long perRun, long perDay) {
  /** No limits but those of 64 bits. */
  public static final TreasuryLimits NONE =
      new TreasuryLimits(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

  public TreasuryLimits {
    positive("perPayout", perPayout);
    positive("perRun", perRun);
    positive("perDay", perDay);
  }

  private static void positive(String name, long units) {
    if (units < 1) {
      throw new InvalidValueException(name, "be at least 1", units);
    }
  }
}
