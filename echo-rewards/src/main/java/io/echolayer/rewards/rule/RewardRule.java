package io.echolayer.rewards.rule;

import io.echolayer.core.attribute.Attributes;
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

  /**
   * The rule's constants, for a rule beyond those of the specification: it is part of the ruleset's
   * digest, so two rules that can differ in a reward must differ here. By default only the pool.
   */
  default Attributes definition() {
    return Attributes.of("pool", pool().id());
  }

  /**
   * Whether the subjects of rewards are events, so that taking one back withdraws what still waits
   * for it.
   */
  default boolean rewardsEvents() {
    return true;
  }

  /** States every reward of the epoch. */
  void reward(Snapshot snapshot, RewardSink out);
}
