package io.echolayer.core.ruleset;

/** Which rewards are multiplied by the trust of who is rewarded. */
public enum TrustScope {
  /** None. */
  NONE,
  /** A propagation's whole reward, and with it the creator's share, and a discovery's. */
  SHARES_AND_DISCOVERIES,
  /**
   * These, and what a user earns as a creator or by a milestone: creation, loop share, quality,
   * milestone.
   */
  EVERY_REWARD
}
