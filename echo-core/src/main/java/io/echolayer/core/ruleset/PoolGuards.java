package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;

/**
 * Limits of what claims take from pools, under the policy {@code queue}.
 *
 * @param instalmentShare part of a pool's opening (of the reserve's, what claims may take of it)
 *     that the instalments of one user take at most on a day, in [0, 1]
 * @param milestoneShare part of the reserve's opening that claims on the reserve take at most, in
 *     [0, 1]
 * @param payHead whether what is left at the day's end first pays those who wait for that pool, the
 *     head of the queue first and in part
 */
public record PoolGuards(double instalmentShare, double milestoneShare, boolean payHead) {
  /** No limits. */
  public static final PoolGuards OFF = new PoolGuards(1, 1, false);

  /** The values of {@code echolayer/1-guarded}. */
  public static final PoolGuards GUARDED = new PoolGuards(0.5, 0.5, true);

  public PoolGuards {
    Require.share("instalmentShare", instalmentShare);
    Require.share("milestoneShare", milestoneShare);
  }

  /** The same with another limit of instalments. */
  public PoolGuards withInstalmentShare(double other) {
    return new PoolGuards(other, milestoneShare, payHead);
  }

  /** The same with another limit of milestones. */
  public PoolGuards withMilestoneShare(double other) {
    return new PoolGuards(instalmentShare, other, payHead);
  }

  /** The same with another fate of what is left. */
  public PoolGuards withPayHead(boolean other) {
    return new PoolGuards(instalmentShare, milestoneShare, other);
  }
}
