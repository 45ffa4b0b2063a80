package io.echolayer.rewards.pool;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.rewards.claim.Claim;

/**
 * What became of a claim on one day: {@code claim.units() = paid + queued + lapsed}.
 *
 * @param paid base units paid, ≥ 0
 * @param queued base units that wait for the next day, ≥ 0
 */
public record ClaimOutcome(Claim claim, long paid, long queued) {
  public ClaimOutcome {
    Require.atLeastZero("paid", paid);
    Require.atLeastZero("queued", queued);
    if (paid > claim.units() - queued) {
      throw new InvalidValueException(
          "paid",
          "be at most what is claimed and not queued (" + (claim.units() - queued) + ")",
          paid);
    }
  }

  /** Base units that are neither paid nor kept waiting, ≥ 0. */
  public long lapsed() {
    return claim.units() - paid - queued;
  }

  /**
   * The claim that waits for the next day.
   *
   * @throws InvalidValueException if nothing of it waits
   */
  public Claim carried() {
    return claim.carried(queued);
  }
}
