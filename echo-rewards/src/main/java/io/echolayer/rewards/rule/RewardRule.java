package io.echolayer.rewards.rule;

import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.snapshot.Snapshot;

/**
 * A rule that rewards what happened in an epoch. A pure function of the view: immutable, without
 * clock and randomness. The order in which it states rewards does not matter.
 */
public interface RewardRule {
  /**
   * The rule's name in claims, such as {@code creation}: a lower-case token without a slash, unique
   * among the rules of an epoch.
   */
  String name();

  /** The pool that pays its claims. */
  Pool pool();

  /** States every reward of the epoch. */
  void reward(Snapshot snapshot, RewardSink out);
}
