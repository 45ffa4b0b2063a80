package io.echolayer.rewards.pool;

import io.echolayer.rewards.claim.Claim;
import java.util.List;

/**
 * Decides which claims a day's pools pay. An implementation moves money only through {@link
 * PoolAccounts}, so that it can neither make nor lose any.
 */
public interface PoolPolicy {
  /** The policy's name in settings, such as {@code queue}. */
  String name();

  /** Whether the reserve tops up other pools. */
  boolean refills();

  /** Whether a claim that is not paid may lapse. */
  boolean lapses();

  /**
   * Takes the claims.
   *
   * @param claims in the order of taking: those carried over first, then the day's
   * @param accounts the pools, to be drawn on
   * @return an outcome for each claim, in the same order
   */
  List<ClaimOutcome> settle(List<Claim> claims, PoolAccounts accounts);
}
