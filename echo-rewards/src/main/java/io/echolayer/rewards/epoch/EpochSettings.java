package io.echolayer.rewards.epoch;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.rule.RuleBook;
import io.echolayer.rewards.snapshot.EpochInterval;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about an epoch beforehand. Immutable.
 *
 * <pre>{@code
 * EpochSettings settings = EpochSettings.of(day, scale.exactUnits("pool", "1000")).withLeftover(Leftover.ROLL_OVER);
 * }</pre>
 */
public final class EpochSettings {
  private final Choices choices;

  private EpochSettings(Choices choices) {
    this.choices = choices;
  }

  /**
   * Nine decimals, queue with refill, what is left expires, {@code echolayer/1}.
   *
   * @param pool the epoch's money in base units, 1 to 2^62
   * @throws InvalidValueException if {@code pool} is out of range
   */
  public static EpochSettings of(EpochInterval interval, long pool) {
    return new EpochSettings(
        new Choices(
            interval,
            pool,
            TokenScale.DEFAULT,
            PoolPolicy.queue(),
            Leftover.EXPIRE,
            Ruleset.echoLayer1(),
            RuleBook.STANDARD));
  }

  /** When the epoch is. */
  public EpochInterval interval() {
    return choices.interval;
  }

  /** The epoch's money in base units, 1 to 2^62. */
  public long pool() {
    return choices.pool;
  }

  /** Decimals of the token. */
  public TokenScale scale() {
    return choices.scale;
  }

  /** Who is paid when claims exceed a pool. */
  public PoolPolicy policy() {
    return choices.policy;
  }

  /** What becomes of money that a pool has left at the end. */
  public Leftover leftover() {
    return choices.leftover;
  }

  /** The constants; they define the rules beyond the standard ones. */
  public Ruleset ruleset() {
    return choices.ruleset;
  }

  /** What is rewarded. */
  public RuleBook rules() {
    return choices.rules;
  }

  /** The same for another interval. */
  public EpochSettings withInterval(EpochInterval interval) {
    return with(interval, pool(), scale(), policy(), leftover(), ruleset(), rules());
  }

  /**
   * The same with other money.
   *
   * @param pool base units, 1 to 2^62
   * @throws InvalidValueException if {@code pool} is out of range
   */
  public EpochSettings withPool(long pool) {
    return with(interval(), pool, scale(), policy(), leftover(), ruleset(), rules());
  }

  /** The same with other decimals; {@link #pool} stays a number of base units. */
  public EpochSettings withScale(TokenScale scale) {
    return with(interval(), pool(), scale, policy(), leftover(), ruleset(), rules());
  }

  /** The same under another policy. */
  public EpochSettings withPolicy(PoolPolicy policy) {
    return with(interval(), pool(), scale(), policy, leftover(), ruleset(), rules());
  }

  /** The same with another fate of what is left. */
  public EpochSettings withLeftover(Leftover leftover) {
    return with(interval(), pool(), scale(), policy(), leftover, ruleset(), rules());
  }

  /**
   * The same under another ruleset, in which the rules beyond the standard ones are defined anew.
   */
  public EpochSettings withRuleset(Ruleset ruleset) {
    return withRulesDefinedIn(rules().definedIn(ruleset), rules());
  }

  /** The same with other rules, which are defined in its ruleset. */
  public EpochSettings withRules(RuleBook rules) {
    return withRulesDefinedIn(rules.definedIn(ruleset()), rules);
  }

  /**
   * The same under a ruleset that already defines the rules beyond the standard ones.
   *
   * @throws InvalidValueException if it defines a rule that is not in {@code rules}, or another way
   */
  public EpochSettings withRulesDefinedIn(Ruleset ruleset, RuleBook rules) {
    rules.checkAgainst(ruleset);
    return with(interval(), pool(), scale(), policy(), leftover(), ruleset, rules);
  }

  private static EpochSettings with(
      EpochInterval interval,
      long pool,
      TokenScale scale,
      PoolPolicy policy,
      Leftover leftover,
      Ruleset ruleset,
      RuleBook rules) {
    return new EpochSettings(new Choices(interval, pool, scale, policy, leftover, ruleset, rules));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EpochSettings that && choices.equals(that.choices);
  }

  @Override
  public int hashCode() {
    return choices.hashCode();
  }

  @Override
  public String toString() {
    return choices.toString();
  }

  private record Choices(
      EpochInterval interval,
      long pool,
      TokenScale scale,
      PoolPolicy policy,
      Leftover leftover,
      Ruleset ruleset,
      RuleBook rules) {
    Choices {
      if (pool < 1 || pool > TokenScale.MAX_UNITS) {
        throw new InvalidValueException("pool", "lie in 1 to 2^62 base units", pool);
      }
    }
  }
}
