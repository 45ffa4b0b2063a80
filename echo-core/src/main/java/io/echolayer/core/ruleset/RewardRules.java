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
  private static final Setting<Creation> CREATION =
      SCHEMA.group("creation", Creation.FORM, new Creation(1, 0.7, 1.5, 0.1, 0.5));
  private static final Setting<Propagation> PROPAGATION =
      SCHEMA.group("propagation", Propagation.FORM, new Propagation(0.1, 0.05, 0.5, 2));
  private static final Setting<Double> LOOP_SHARE =
      SCHEMA.number("loopShare", 0.3, Require::atLeastZero);
  private static final Setting<Discovery> DISCOVERY =
      SCHEMA.group("discovery", Discovery.FORM, new Discovery(0.05, 24, 0.1, 0.3));
  private static final Setting<Quality> QUALITY =
      SCHEMA.group("quality", Quality.FORM, new Quality(10, 2, 2, 0.8, 1.5, 0.7, 1.2));
  private static final Setting<Double> MILESTONE_PER_LEVEL =
      SCHEMA.number("milestonePerLevel", 10, Require::atLeastZero);
  private static final Setting<Activity> ACTIVITY =
      SCHEMA.group("activity", Activity.FORM, new Activity(0.2, 0.2, 0.3, 0.3, 0.5, 0.1, 3, 30));

  static final JsonForm<RewardRules> FORM =
      SCHEMA.form(RewardRules::new, settings -> settings.values);

  /** The constants of {@code echolayer/1}. */
  public static final RewardRules DEFAULT = new RewardRules(SCHEMA.defaults());

  private final Values values;

  private RewardRules(Values values) {
    this.values = values;
  }

  /** Rewards for content. */
  public Creation creation() {
    return values.get(CREATION);
  }

  /** Rewards for passing content on. */
  public Propagation propagation() {
    return values.get(PROPAGATION);
  }

  /** The part of a propagation's reward that the creator gets on top, finite, ≥ 0. */
  public double loopShare() {
    return values.get(LOOP_SHARE);
  }

  /** Rewards for discovering content. */
  public Discovery discovery() {
    return values.get(DISCOVERY);
  }

  /** Rewards for content that gets better. */
  public Quality quality() {
    return values.get(QUALITY);
  }

  /** Tokens per level of a milestone, finite, ≥ 0. */
  public double milestonePerLevel() {
    return values.get(MILESTONE_PER_LEVEL);
  }

  /** What makes a user active. */
  public Activity activity() {
    return values.get(ACTIVITY);
  }

  /** The same with other rewards for content. */
  public RewardRules withCreation(Creation constants) {
    return new RewardRules(values.with(CREATION, constants));
  }

  /** The same with other rewards for passing content on. */
  public RewardRules withPropagation(Propagation constants) {
    return new RewardRules(values.with(PROPAGATION, constants));
  }

  /** The same with another part for the creator, finite, ≥ 0. */
  public RewardRules withLoopShare(double part) {
    return new RewardRules(values.with(LOOP_SHARE, part));
  }

  /** The same with other rewards for discovering content. */
  public RewardRules withDiscovery(Discovery constants) {
    return new RewardRules(values.with(DISCOVERY, constants));
  }

  /** The same with other rewards for content that gets better. */
  public RewardRules withQuality(Quality constants) {
    return new RewardRules(values.with(QUALITY, constants));
  }

  /** The same with other tokens per level, finite, ≥ 0. */
  public RewardRules withMilestonePerLevel(double tokens) {
    return new RewardRules(values.with(MILESTONE_PER_LEVEL, tokens));
  }

  /** The same with another activity. */
  public RewardRules withActivity(Activity constants) {
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
  public record Creation(
      double rate,
      double qualityThreshold,
      double qualityMultiplier,
      double engagementRate,
      double engagementCap) {

    static final JsonForm<Creation> FORM =
        RecordForm.<Creation>builder()
            .number("rate", Creation::rate)
            .number("qualityThreshold", Creation::qualityThreshold)
            .number("qualityMultiplier", Creation::qualityMultiplier)
            .number("engagementRate", Creation::engagementRate)
            .number("engagementCap", Creation::engagementCap)
            .readBy(
                in ->
                    new Creation(in.number(), in.number(), in.number(), in.number(), in.number()));

    public Creation {
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
  public record Propagation(
      double rate, double influenceRate, double loopThreshold, double loopMultiplier) {

    static final JsonForm<Propagation> FORM =
        RecordForm.<Propagation>builder()
            .number("rate", Propagation::rate)
            .number("influenceRate", Propagation::influenceRate)
            .number("loopThreshold", Propagation::loopThreshold)
            .number("loopMultiplier", Propagation::loopMultiplier)
            .readBy(in -> new Propagation(in.number(), in.number(), in.number(), in.number()));

    public Propagation {
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
  public record Discovery(
      double rate, double windowHours, double influenceRate, double influenceCap) {

    static final JsonForm<Discovery> FORM =
        RecordForm.<Discovery>builder()
            .number("rate", Discovery::rate)
            .number("windowHours", Discovery::windowHours)
            .number("influenceRate", Discovery::influenceRate)
            .number("influenceCap", Discovery::influenceCap)
            .readBy(in -> new Discovery(in.number(), in.number(), in.number(), in.number()));

    public Discovery {
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
  public record Quality(
      double rate,
      double viralThreshold,
      double viralMultiplier,
      double engagementThreshold,
      double engagementMultiplier,
      double retentionThreshold,
      double retentionMultiplier) {

    static final JsonForm<Quality> FORM =
        RecordForm.<Quality>builder()
            .number("rate", Quality::rate)
            .number("viralThreshold", Quality::viralThreshold)
            .number("viralMultiplier", Quality::viralMultiplier)
            .number("engagementThreshold", Quality::engagementThreshold)
            .number("engagementMultiplier", Quality::engagementMultiplier)
            .number("retentionThreshold", Quality::retentionThreshold)
            .number("retentionMultiplier", Quality::retentionMultiplier)
            .readBy(
                in ->
                    new Quality(
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number()));

    public Quality {
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
   * The activity multiplier of a user: 1, plus a bonus for each share of earnings or velocity above
   * its threshold, at most {@code cap}; and the days within which touched content counts as active.
   */
  public record Activity(
      double qualityShare,
      double qualityBonus,
      double propagationShare,
      double propagationBonus,
      double velocity,
      double velocityBonus,
      double cap,
      int activeDays) {

    static final JsonForm<Activity> FORM =
        RecordForm.<Activity>builder()
            .number("qualityShare", Activity::qualityShare)
            .number("qualityBonus", Activity::qualityBonus)
            .number("propagationShare", Activity::propagationShare)
            .number("propagationBonus", Activity::propagationBonus)
            .number("velocity", Activity::velocity)
            .number("velocityBonus", Activity::velocityBonus)
            .number("cap", Activity::cap)
            .member("activeDays", JsonValue.WHOLE, Activity::activeDays)
            .readBy(
                in ->
                    new Activity(
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.next(Integer.class)));

    public Activity {
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
