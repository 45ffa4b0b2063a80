package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.JsonValue;
import io.echolayer.core.internal.json.RecordForm;
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

  /**
   * {@code (base + bonus) · (1 + min(engagementCap, engagement · engagementRate))}, {@code base =
   * index · rate}; above {@code qualityThreshold} the bonus is {@code base · (qualityMultiplier −
   * 1)}.
   */
  public record CreationConstants(
      double rate,
      double qualityThreshold,
      double qualityMultiplier,
      double engagementRate,
      double engagementCap) {

    static final JsonForm<CreationConstants> FORM =
        RecordForm.<CreationConstants>builder()
            .number("rate", CreationConstants::rate)
            .number("qualityThreshold", CreationConstants::qualityThreshold)
            .number("qualityMultiplier", CreationConstants::qualityMultiplier)
            .number("engagementRate", CreationConstants::engagementRate)
            .number("engagementCap", CreationConstants::engagementCap)
            .readBy(
                in ->
                    new CreationConstants(
                        in.number(), in.number(), in.number(), in.number(), in.number()));

    public CreationConstants {
      Require.atLeastZero("rate", rate);
      Require.fraction("qualityThreshold", qualityThreshold);
      Require.atLeast("qualityMultiplier", 1, qualityMultiplier);
      Require.atLeastZero("engagementRate", engagementRate);
      Require.atLeastZero("engagementCap", engagementCap);
    }
  }

  /**
   * {@code p = index · weight · rate}, plus {@code influence · influenceRate}, plus {@code p ·
   * (loopMultiplier − 1)} in a strong loop.
   */
  public record PropagationConstants(
      double rate, double influenceRate, double loopThreshold, double loopMultiplier) {

    static final JsonForm<PropagationConstants> FORM =
        RecordForm.<PropagationConstants>builder()
            .number("rate", PropagationConstants::rate)
            .number("influenceRate", PropagationConstants::influenceRate)
            .number("loopThreshold", PropagationConstants::loopThreshold)
            .number("loopMultiplier", PropagationConstants::loopMultiplier)
            .readBy(
                in -> new PropagationConstants(in.number(), in.number(), in.number(), in.number()));

    public PropagationConstants {
      Require.atLeastZero("rate", rate);
      Require.atLeastZero("influenceRate", influenceRate);
      Require.fraction("loopThreshold", loopThreshold);
      Require.atLeast("loopMultiplier", 1, loopMultiplier);
    }
  }

  /**
   * {@code index · rate · (1 + max(0, 1 − delay) + min(influenceCap, influence · influenceRate))},
   * delay 1 after {@code windowHours}.
   */
  public record DiscoveryConstants(
      double rate, double windowHours, double influenceRate, double influenceCap) {

    static final JsonForm<DiscoveryConstants> FORM =
        RecordForm.<DiscoveryConstants>builder()
            .number("rate", DiscoveryConstants::rate)
            .number("windowHours", DiscoveryConstants::windowHours)
            .number("influenceRate", DiscoveryConstants::influenceRate)
            .number("influenceCap", DiscoveryConstants::influenceCap)
            .readBy(
                in -> new DiscoveryConstants(in.number(), in.number(), in.number(), in.number()));

    public DiscoveryConstants {
      Require.atLeastZero("rate", rate);
      Require.positive("windowHours", windowHours);
      Require.atLeastZero("influenceRate", influenceRate);
      Require.atLeastZero("influenceCap", influenceCap);
    }
  }

  /**
   * {@code max(0, index − previous) · rate · m}: {@code m} is the first multiplier whose threshold
   * is passed, else 1.
   */
  public record QualityConstants(
      double rate,
      double viralThreshold,
      double viralMultiplier,
      double engagementThreshold,
      double engagementMultiplier,
      double retentionThreshold,
      double retentionMultiplier) {

    static final JsonForm<QualityConstants> FORM =
        RecordForm.<QualityConstants>builder()
            .number("rate", QualityConstants::rate)
            .number("viralThreshold", QualityConstants::viralThreshold)
            .number("viralMultiplier", QualityConstants::viralMultiplier)
            .number("engagementThreshold", QualityConstants::engagementThreshold)
            .number("engagementMultiplier", QualityConstants::engagementMultiplier)
            .number("retentionThreshold", QualityConstants::retentionThreshold)
            .number("retentionMultiplier", QualityConstants::retentionMultiplier)
            .readBy(
                in ->
                    new QualityConstants(
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number()));

    public QualityConstants {
      Require.atLeastZero("rate", rate);
      Require.atLeastZero("viralThreshold", viralThreshold);
      Require.atLeast("viralMultiplier", 1, viralMultiplier);
      Require.atLeastZero("engagementThreshold", engagementThreshold);
      Require.atLeast("engagementMultiplier", 1, engagementMultiplier);
      Require.fraction("retentionThreshold", retentionThreshold);
      Require.atLeast("retentionMultiplier", 1, retentionMultiplier);
    }
  }

  /**
   * The activity multiplier of a user: 1, plus a bonus for each part of earnings and for a velocity
   * above its threshold, at most {@code cap}; and for how many days after an interaction content
   * counts as active.
   */
  public record ActivityConstants(
      double qualityShare,
      double qualityBonus,
      double propagationShare,
      double propagationBonus,
      double velocity,
      double velocityBonus,
      double cap,
      int activeDays) {

    static final JsonForm<ActivityConstants> FORM =
        RecordForm.<ActivityConstants>builder()
            .number("qualityShare", ActivityConstants::qualityShare)
            .number("qualityBonus", ActivityConstants::qualityBonus)
            .number("propagationShare", ActivityConstants::propagationShare)
            .number("propagationBonus", ActivityConstants::propagationBonus)
            .number("velocity", ActivityConstants::velocity)
            .number("velocityBonus", ActivityConstants::velocityBonus)
            .number("cap", ActivityConstants::cap)
            .member("activeDays", JsonValue.WHOLE, ActivityConstants::activeDays)
            .readBy(
                in ->
                    new ActivityConstants(
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.next(Integer.class)));

    public ActivityConstants {
      Require.fraction("qualityShare", qualityShare);
      Require.atLeastZero("qualityBonus", qualityBonus);
      Require.fraction("propagationShare", propagationShare);
      Require.atLeastZero("propagationBonus", propagationBonus);
      Require.atLeastZero("velocity", velocity);
      Require.atLeastZero("velocityBonus", velocityBonus);
      Require.atLeast("cap", 1, cap);
      Require.atLeastZero("activeDays", activeDays);
    }
  }
}
