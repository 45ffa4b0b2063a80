package io.echolayer.rewards.rule;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.snapshot.Snapshot;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
   * Whether the subjects of rewards are events, so that retracting one withdraws what still waits
   * for it.
   */
  default boolean rewardsEvents() {
    return true;
  }

  /** States every reward of the epoch. */
  void reward(Snapshot snapshot, Sink out);

  /** Takes the rewards that a rule states. */
  interface Sink {
    /**
     * One reward. A reward that rounds to 0 base units makes no claim.
     *
     * @param subject id of the event or content item that it is for, unique within the rule
     * @param at when that became known; fractions of a second are cut
     * @param user id of the user who is rewarded
     * @param content id of the item, or null
     * @param tokens the real amount, finite, ≥ 0
     * @param inputs what the amount was made from, for the receipt; asked for only if one is made
     */
    void reward(
        String subject,
        Instant at,
        String user,
        @Nullable String content,
        double tokens,
        Supplier<Attributes> inputs);
  }
}
