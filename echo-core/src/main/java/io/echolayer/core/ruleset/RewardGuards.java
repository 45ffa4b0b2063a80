package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.settings.Schema;
import io.echolayer.core.internal.settings.Setting;
import io.echolayer.core.internal.settings.Values;
import org.jspecify.annotations.Nullable;

/** Limits of single rewards. Source: specification section 11, "Rewards". */
public final class RewardGuards {
  private static final Schema SCHEMA = new Schema();
  private static final Setting<Boolean> WEIGH_INFLUENCE = SCHEMA.flag("weighInfluence", false);
  private static final Setting<Integer> DISCOVERIES_PER_USER =
      SCHEMA.whole("discoveriesPerUser", Guards.UNLIMITED, Require::atLeastOne);
  private static final Setting<Boolean> CREATOR_DISCOVERS = SCHEMA.flag("creatorDiscovers", true);
  private static final Setting<Integer> DISCOVERIES_PER_ITEM =
      SCHEMA.whole("discoveriesPerItem", Guards.UNLIMITED, Require::atLeastOne);
  private static final Setting<Integer> CREATIONS_PER_DAY =
      SCHEMA.whole("creationsPerDay", Guards.UNLIMITED, Require::atLeastOne);
  private static final Setting<Double> CREATION_COVERAGE =
      SCHEMA.number("creationCoverage", 0, Require::fraction);
  private static final Setting<QualityBaseline> QUALITY_BASELINE =
      SCHEMA.choice("qualityBaseline", QualityBaseline.IDS, QualityBaseline.PREVIOUS);

  static final JsonForm<RewardGuards> FORM =
      SCHEMA.form(RewardGuards::new, settings -> settings.values);

  /** No limits. */
  public static final RewardGuards OFF = new RewardGuards(SCHEMA.defaults());

  /** The values of {@code echolayer/1-guarded}. */
  public static final RewardGuards GUARDED =
      OFF.withWeighInfluence(true)
          .withDiscoveriesPerUser(1)
          .withCreatorDiscovers(false)
          .withDiscoveriesPerItem(100)
          .withCreationsPerDay(50)
          .withCreationCoverage(0.5)
          .withQualityBaseline(QualityBaseline.HIGHEST);

  private final Values values;

  private RewardGuards(Values values) {
    this.values = values;
  }

  /** Whether a propagation's influence bonus is multiplied by min(1, weight). */
  public boolean weighInfluence() {
    return values.get(WEIGH_INFLUENCE);
  }

  /** How many discoveries are rewarded per (user, item), the first of them, ≥ 1. */
  public int discoveriesPerUser() {
    return values.get(DISCOVERIES_PER_USER);
  }

  /** Whether the creator of an item may be rewarded for discovering it. */
  public boolean creatorDiscovers() {
    return values.get(CREATOR_DISCOVERS);
  }

  /** How many discoveries are rewarded per item, the first of them, ≥ 1. */
  public int discoveriesPerItem() {
    return values.get(DISCOVERIES_PER_ITEM);
  }

  /** How many creations are rewarded per creator and UTC day, the first of them, ≥ 1. */
  public int creationsPerDay() {
    return values.get(CREATIONS_PER_DAY);
  }

  /** What an item's coverage must exceed for a creation reward, in [0, 1]; 0 asks for nothing. */
  public double creationCoverage() {
    return values.get(CREATION_COVERAGE);
  }

  /** What an item's index must exceed to earn quality. */
  public QualityBaseline qualityBaseline() {
    return values.get(QUALITY_BASELINE);
  }

  /** The same with or without the weight in the influence bonus. */
  public RewardGuards withWeighInfluence(boolean weighs) {
    return new RewardGuards(values.with(WEIGH_INFLUENCE, weighs));
  }

  /** The same with another limit of discoveries per (user, item), ≥ 1. */
  public RewardGuards withDiscoveriesPerUser(int discoveries) {
    return new RewardGuards(values.with(DISCOVERIES_PER_USER, discoveries));
  }

  /** The same with or without rewards for creators who discover their own items. */
  public RewardGuards withCreatorDiscovers(boolean discovers) {
    return new RewardGuards(values.with(CREATOR_DISCOVERS, discovers));
  }

  /** The same with another limit of discoveries per item, ≥ 1. */
  public RewardGuards withDiscoveriesPerItem(int discoveries) {
    return new RewardGuards(values.with(DISCOVERIES_PER_ITEM, discoveries));
  }

  /** The same with another limit of creations, ≥ 1. */
  public RewardGuards withCreationsPerDay(int creations) {
    return new RewardGuards(values.with(CREATIONS_PER_DAY, creations));
  }

  /** The same with another coverage to exceed, in [0, 1]. */
  public RewardGuards withCreationCoverage(double coverage) {
    return new RewardGuards(values.with(CREATION_COVERAGE, coverage));
  }

  /** The same with another baseline. */
  public RewardGuards withQualityBaseline(QualityBaseline baseline) {
    return new RewardGuards(values.with(QUALITY_BASELINE, baseline));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RewardGuards that && values.equals(that.values);
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
