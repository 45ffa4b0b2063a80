package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.settings.Schema;
import io.echolayer.core.internal.settings.Setting;
import io.echolayer.core.internal.settings.Values;
import org.jspecify.annotations.Nullable;

/**
 * Which propagation events count, and by how much, before anything is computed from them. Source:
 * specification section 11, "What counts".
 */
public final class CountingGuards {
  private static final Schema SCHEMA = new Schema();
  private static final Setting<Boolean> DROP_SELF_EDGES = SCHEMA.flag("dropSelfEdges", false);
  private static final Setting<Integer> PER_PAIR_AND_DAY =
      SCHEMA.whole("perPairAndDay", Guards.UNLIMITED, Require::atLeastOne);
  private static final Setting<Double> RING_SHARE =
      SCHEMA.number("ringShare", 1, Require::fraction);
  private static final Setting<Boolean> BY_TRUST = SCHEMA.flag("byTrust", false);

  static final JsonForm<CountingGuards> FORM =
      SCHEMA.form(CountingGuards::new, settings -> settings.values);

  /** Every event counts. */
  public static final CountingGuards OFF = new CountingGuards(SCHEMA.defaults());

  /** The values of {@code echolayer/1-guarded}. */
  public static final CountingGuards GUARDED =
      OFF.withDropSelfEdges(true).withPerPairAndDay(1).withRingShare(0.5).withByTrust(true);

  private final Values values;

  private CountingGuards(Values values) {
    this.values = values;
  }

  /** Whether an event from a user to themselves does not count. */
  public boolean dropSelfEdges() {
    return values.get(DROP_SELF_EDGES);
  }

  /**
   * How many events count per (source, target), item and UTC day, ≥ 1; {@link Guards#UNLIMITED} for
   * all.
   */
  public int perPairAndDay() {
    return values.get(PER_PAIR_AND_DAY);
  }

  /**
   * What an event counts by whose two ends have passed the same item round in a ring, in [0, 1]; 1
   * for all of it.
   */
  public double ringShare() {
    return values.get(RING_SHARE);
  }

  /** Whether an event counts by the trust of its source, see {@link TrustGuard}. */
  public boolean byTrust() {
    return values.get(BY_TRUST);
  }

  /** The same with another fate of self-edges. */
  public CountingGuards withDropSelfEdges(boolean drops) {
    return new CountingGuards(values.with(DROP_SELF_EDGES, drops));
  }

  /** The same with another limit per pair and day, ≥ 1. */
  public CountingGuards withPerPairAndDay(int events) {
    return new CountingGuards(values.with(PER_PAIR_AND_DAY, events));
  }

  /** The same with another part that events in rings count by, in [0, 1]. */
  public CountingGuards withRingShare(double part) {
    return new CountingGuards(values.with(RING_SHARE, part));
  }

  /** The same with or without trust. */
  public CountingGuards withByTrust(boolean counts) {
    return new CountingGuards(values.with(BY_TRUST, counts));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CountingGuards that && values.equals(that.values);
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
