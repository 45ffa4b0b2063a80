package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.settings.Schema;
import io.echolayer.core.internal.settings.Setting;
import io.echolayer.core.internal.settings.Values;
import org.jspecify.annotations.Nullable;

/**
 * The constants of the reward formulas and of user statistics. Amounts are in tokens. Source:
 * specification section 6.
 */
public final class RewardRules {
  private static final Schema SCHEMA = new Schema();
  private static final Setting<CreationConstants> CREATION =
      SCHEMA.group(
          "creation", CreationConstants.FORM, new CreationConstants(1, 0.7, 1.5, 0.1, 0.5));
  private static final Setting<PropagationConstants> PROPAGATION =
      SCHEMA.group(
          "propagation", PropagationConstants.FORM, new PropagationConstants(0.1, 0.05, 0.5, 2));
  private static final Setting<Double> LOOP_SHARE =
      SCHEMA.number("loopShare", 0.3, Require::atLeastZero);
  private static final Setting<DiscoveryConstants> DISCOVERY =
      SCHEMA.group(
          "discovery", DiscoveryConstants.FORM, new DiscoveryConstants(0.05, 24, 0.1, 0.3));
  private static final Setting<QualityConstants> QUALITY =
      SCHEMA.group(
          "quality", QualityConstants.FORM, new QualityConstants(10, 2, 2, 0.8, 1.5, 0.7, 1.2));
  private static final Setting<Double> MILESTONE_PER_LEVEL =
      SCHEMA.number("milestonePerLevel", 10, Require::atLeastZero);
  private static final Setting<ActivityConstants> ACTIVITY =
      SCHEMA.group(
          "activity",
          ActivityConstants.FORM,
          new ActivityConstants(0.2, 0.2, 0.3, 0.3, 0.5, 0.1, 3, 30));

  static final JsonForm<RewardRules> FORM =
      SCHEMA.form(RewardRules::new, settings -> settings.values);

  /** The constants of {@code echolayer/1}. */
  public static final RewardRules DEFAULT = new RewardRules(SCHEMA.defaults());

  private final Values values;

  private RewardRules(Values values) {
    this.values = values;
  }

  /** Rewards for content. */
  public CreationConstants creation() {
    return values.get(CREATION);
  }

  /** Rewards for passing content on. */
  public PropagationConstants propagation() {
    return values.get(PROPAGATION);
  }

  /** The part of a propagation's reward that the creator gets on top, finite, ≥ 0. */
  public double loopShare() {
    return values.get(LOOP_SHARE);
  }

  /** Rewards for discovering content. */
  public DiscoveryConstants discovery() {
    return values.get(DISCOVERY);
  }

  /** Rewards for content that gets better. */
  public QualityConstants quality() {
    return values.get(QUALITY);
  }

  /** Tokens per level of a milestone, finite, ≥ 0. */
  public double milestonePerLevel() {
    return values.get(MILESTONE_PER_LEVEL);
  }

  /** What makes a user active. */
  public ActivityConstants activity() {
    return values.get(ACTIVITY);
  }

  /** The same with other rewards for content. */
  public RewardRules withCreation(CreationConstants constants) {
    return new RewardRules(values.with(CREATION, constants));
  }

  /** The same with other rewards for passing content on. */
  public RewardRules withPropagation(PropagationConstants constants) {
    return new RewardRules(values.with(PROPAGATION, constants));
  }

  /** The same with another part for the creator, finite, ≥ 0. */
  public RewardRules withLoopShare(double part) {
    return new RewardRules(values.with(LOOP_SHARE, part));
  }

  /** The same with other rewards for discovering content. */
  public RewardRules withDiscovery(DiscoveryConstants constants) {
    return new RewardRules(values.with(DISCOVERY, constants));
  }

  /** The same with other rewards for content that gets better. */
  public RewardRules withQuality(QualityConstants constants) {
    return new RewardRules(values.with(QUALITY, constants));
  }

  /** The same with other tokens per level, finite, ≥ 0. */
  public RewardRules withMilestonePerLevel(double tokens) {
    return new RewardRules(values.with(MILESTONE_PER_LEVEL, tokens));
  }

  /** The same with another activity. */
  public RewardRules withActivity(ActivityConstants constants) {
    return new RewardRules(values.with(ACTIVITY, constants));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RewardRules that && values.equals(that.values);
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
