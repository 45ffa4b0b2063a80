package io.echolayer.settlement.control;

import io.echolayer.core.internal.Require;
import org.jspecify.annotations.Nullable;

/** How much may leave the treasury, in base units. Immutable. */
public final class TreasuryLimits {
  /** No limits but those of 64 bits. */
  public static final TreasuryLimits NONE =
      new TreasuryLimits(new Choices(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));

  private final Choices choices;

  private TreasuryLimits(Choices choices) {
    this.choices = choices;
  }

  private record Choices(long perPayout, long perRun, long perDay) {
    Choices {
      Require.atLeastOne("perPayout", perPayout);
      Require.atLeastOne("perRun", perRun);
      Require.atLeastOne("perDay", perDay);
    }
  }

  /** What one wallet may be paid at once, at least 1. */
  public long perPayout() {
    return choices.perPayout;
  }

  /** What one plan may pay, at least 1. */
  public long perRun() {
    return choices.perRun;
  }

  /** What may be signed for on one day in UTC, at least 1. */
  public long perDay() {
    return choices.perDay;
  }

  /** The same with another limit of a payout, at least 1. */
  public TreasuryLimits withPerPayout(long units) {
    return new TreasuryLimits(new Choices(units, perRun(), perDay()));
  }

  /** The same with another limit of a plan, at least 1. */
  public TreasuryLimits withPerRun(long units) {
    return new TreasuryLimits(new Choices(perPayout(), units, perDay()));
  }

  /** The same with another limit of a day, at least 1. */
  public TreasuryLimits withPerDay(long units) {
    return new TreasuryLimits(new Choices(perPayout(), perRun(), units));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TreasuryLimits limits && choices.equals(limits.choices);
  }

  @Override
  public int hashCode() {
    return choices.hashCode();
  }

  @Override
  public String toString() {
    return choices.toString();
  }
}
