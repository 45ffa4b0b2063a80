package io.echolayer.rewards.epoch;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.pool.QueuePolicy;
import io.echolayer.rewards.rule.RuleBook;
import io.echolayer.rewards.snapshot.EpochInterval;

/**
 * What is decided about an epoch beforehand.
 *
 * @param pool the epoch's money in base units, 1 to 2^62
 * @param rules what is rewarded; rules beyond the standard ones must be defined in the ruleset
 */
public record EpochSettings(
    EpochInterval interval,
    long pool,
    TokenScale scale,
    PoolPolicy policy,
    Leftover leftover,
    Ruleset ruleset,
    RuleBook rules) {
  public EpochSettings {
    rules.checkAgainst(ruleset);
    if (pool < 1 || pool > TokenScale.MAX_UNITS) {
      throw new InvalidValueException("pool", "lie in 1 to 2^62 base units", pool);
    }
  }

  /** Nine decimals, queue with refill, what is left expires, {@code echolayer/1}. */
  public static EpochSettings of(EpochInterval interval, long pool) {
    return new EpochSettings(
        interval,
        pool,
        TokenScale.DEFAULT,
        new QueuePolicy(true),
        Leftover.EXPIRE,
        Ruleset.echoLayer1(),
        RuleBook.STANDARD_ONLY);
  }

  /** The same under another policy. */
  public EpochSettings withPolicy(PoolPolicy other) {
    return new EpochSettings(interval, pool, scale, other, leftover, ruleset, rules);
  }

  /** The same with another fate of what is left. */
  public EpochSettings withLeftover(Leftover other) {
    return new EpochSettings(interval, pool, scale, policy, other, ruleset, rules);
  }

  /** The same with other decimals; {@link #pool} stays a number of base units. */
  public EpochSettings withScale(TokenScale other) {
    return new EpochSettings(interval, pool, other, policy, leftover, ruleset, rules);
  }

  /**
   * The same under another ruleset, in which the rules beyond the standard ones are defined anew.
   */
  public EpochSettings withRuleset(Ruleset other) {
    return new EpochSettings(
        interval, pool, scale, policy, leftover, rules.definedIn(other), rules);
  }

  /** The same with other rules, which are defined in its ruleset. */
  public EpochSettings withRules(RuleBook other) {
    return new EpochSettings(
        interval, pool, scale, policy, leftover, other.definedIn(ruleset), other);
  }
}
