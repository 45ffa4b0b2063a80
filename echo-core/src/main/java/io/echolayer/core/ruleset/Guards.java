package io.echolayer.core.ruleset;

/**
 * Options against those who farm rewards instead of earning them; all are off in {@code
 * echolayer/1}. Source: specification section 11.
 *
 * @param counting which events count
 * @param trust whom to trust
 * @param rewards limits of single rewards
 * @param pools limits of what claims take from pools
 */
public record Guards(
    CountingGuards counting, TrustGuard trust, RewardGuards rewards, PoolGuards pools) {
  /** A limit that no log reaches. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** No guard. */
  public static final Guards OFF =
      new Guards(CountingGuards.OFF, TrustGuard.OFF, RewardGuards.OFF, PoolGuards.OFF);

  /** The values of {@code echolayer/1-guarded}. */
  public static final Guards GUARDED =
      new Guards(
          CountingGuards.GUARDED, TrustGuard.GUARDED, RewardGuards.GUARDED, PoolGuards.GUARDED);

  /** The same counting other events. */
  public Guards withCounting(CountingGuards other) {
    return new Guards(other, trust, rewards, pools);
  }

  /** The same trusting others. */
  public Guards withTrust(TrustGuard other) {
    return new Guards(counting, other, rewards, pools);
  }

  /** The same with other limits of rewards. */
  public Guards withRewards(RewardGuards other) {
    return new Guards(counting, trust, other, pools);
  }

  /** The same with other limits of claims. */
  public Guards withPools(PoolGuards other) {
    return new Guards(counting, trust, rewards, other);
  }
}
