package io.echolayer.rewards.pool;

import io.echolayer.rewards.claim.Claim;

/**
 * What became of a claim on one day: {@code claim.units() = paid + queued + lapsed}.
 *
 * @param paid base units paid, ≥ 0
 * @param queued base units that wait for the next day, ≥ 0
 */
public record ClaimOutcome(Claim claim, long paid, long queued) {
  /** Base units that the policy neither pays nor keeps waiting. */
  public long lapsed() {
    return claim.units() - paid - queued;
  }
}
