package io.echolayer.core.ruleset;

import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.settings.Schema;
import io.echolayer.core.internal.settings.Setting;
import io.echolayer.core.internal.settings.Values;
import org.jspecify.annotations.Nullable;

/**
 * Options against those who farm rewards instead of earning them; all are off in {@code
 * echolayer/1}. Source: specification section 11.
 */
public final class Guards {
  /** A limit that no log reaches. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private static final Schema SCHEMA = new Schema();
  private static final Setting<CountingGuards> COUNTING =
      SCHEMA.group("counting", CountingGuards.FORM, CountingGuards.OFF);
  private static final Setting<TrustGuard> TRUST =
      SCHEMA.group("trust", TrustGuard.FORM, TrustGuard.OFF);
  private static final Setting<RewardGuards> REWARDS =
      SCHEMA.group("rewards", RewardGuards.FORM, RewardGuards.OFF);
  private static final Setting<PoolGuards> POOLS =
      SCHEMA.group("pools", PoolGuards.FORM, PoolGuards.OFF);

  static final JsonForm<Guards> FORM = SCHEMA.form(Guards::new, settings -> settings.values);

  /** No guard. */
  public static final Guards OFF = new Guards(SCHEMA.defaults());

  /** The values of {@code echolayer/1-guarded}. */
  public static final Guards GUARDED =
      OFF.withCounting(CountingGuards.GUARDED)
          .withTrust(TrustGuard.GUARDED)
          .withRewards(RewardGuards.GUARDED)
          .withPools(PoolGuards.GUARDED);

  private final Values values;

  private Guards(Values values) {
    this.values = values;
  }

  /** Which events count. */
  public CountingGuards counting() {
    return values.get(COUNTING);
  }

  /** Whom to trust. */
  public TrustGuard trust() {
    return values.get(TRUST);
  }

  /** Limits of single rewards. */
  public RewardGuards rewards() {
    return values.get(REWARDS);
  }

  /** Limits of what claims take from pools. */
  public PoolGuards pools() {
    return values.get(POOLS);
  }

  /** The same with another counting of events. */
  public Guards withCounting(CountingGuards guards) {
    return new Guards(values.with(COUNTING, guards));
  }

  /** The same with another trust. */
  public Guards withTrust(TrustGuard guard) {
    return new Guards(values.with(TRUST, guard));
  }

  /** The same with other limits of single rewards. */
  public Guards withRewards(RewardGuards guards) {
    return new Guards(values.with(REWARDS, guards));
  }

  /** The same with other limits of what claims take from pools. */
  public Guards withPools(PoolGuards guards) {
    return new Guards(values.with(POOLS, guards));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Guards that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The settings as JSON. */
  @Override
  public String toString() {
    return values.toString();
  }
}
