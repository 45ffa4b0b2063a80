package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.settings.Schema;
import io.echolayer.core.internal.settings.Setting;
import io.echolayer.core.internal.settings.Values;
import org.jspecify.annotations.Nullable;

/**
 * Limits of what claims take from pools, under the policy {@code queue}. Source: specification
 * section 11, "Pools".
 */
public final class PoolGuards {
  private static final Schema SCHEMA = new Schema();
  private static final Setting<Double> INSTALMENT_SHARE =
      SCHEMA.number("instalmentShare", 1, Require::fraction);
  private static final Setting<Double> MILESTONE_SHARE =
      SCHEMA.number("milestoneShare", 1, Require::fraction);
  private static final Setting<Boolean> PAY_HEAD = SCHEMA.flag("payHead", false);

  static final JsonForm<PoolGuards> FORM =
      SCHEMA.form(PoolGuards::new, settings -> settings.values);

  /** No limits. */
  public static final PoolGuards OFF = new PoolGuards(SCHEMA.defaults());

  /** The values of {@code echolayer/1-guarded}. */
  public static final PoolGuards GUARDED =
      OFF.withInstalmentShare(0.5).withMilestoneShare(0.5).withPayHead(true);

  private final Values values;

  private PoolGuards(Values values) {
    this.values = values;
  }

  /**
   * The part of a pool's opening (of the reserve's, what claims may take of it) that the
   * instalments of one user take at most on a day, in [0, 1].
   */
  public double instalmentShare() {
    return values.get(INSTALMENT_SHARE);
  }

  /** The part of the reserve's opening that claims on the reserve take at most, in [0, 1]. */
  public double milestoneShare() {
    return values.get(MILESTONE_SHARE);
  }

  /**
   * Whether what is left at the day's end first pays those who wait for that pool, the head of the
   * queue first and in part.
   */
  public boolean payHead() {
    return values.get(PAY_HEAD);
  }

  /** The same with another limit of instalments, in [0, 1]. */
  public PoolGuards withInstalmentShare(double part) {
    return new PoolGuards(values.with(INSTALMENT_SHARE, part));
  }

  /** The same with another limit of claims on the reserve, in [0, 1]. */
  public PoolGuards withMilestoneShare(double part) {
    return new PoolGuards(values.with(MILESTONE_SHARE, part));
  }

  /** The same with another fate of what is left. */
  public PoolGuards withPayHead(boolean pays) {
    return new PoolGuards(values.with(PAY_HEAD, pays));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PoolGuards that && values.equals(that.values);
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
