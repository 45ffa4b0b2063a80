package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;

/**
 * The constants of the reward formulas and of user statistics (specification section 6). Amounts
 * are in tokens.
 *
 * @param loopShare part of a propagation's reward that the creator gets on top, ≥ 0
 * @param milestonePerLevel tokens per level, ≥ 0
 */
public record RewardRules(
    Creation creation,
    Propagation propagation,
    double loopShare,
    Discovery discovery,
    Quality quality,
    double milestonePerLevel,
    Activity activity) {
  /** The constants of {@code echolayer/1}. */
  public static final RewardRules DEFAULT =
      new RewardRules(
          new Creation(1, 0.7, 1.5, 0.1, 0.5),
          new Propagation(0.1, 0.05, 0.5, 2),
          0.3,
          new Discovery(0.05, 24, 0.1, 0.3),
          new Quality(10, 2, 2, 0.8, 1.5, 0.7, 1.2),
          10,
          new Activity(0.2, 0.2, 0.3, 0.3, 0.5, 0.1, 3, 30));

  public RewardRules {
    Require.atLeastZero("loopShare", loopShare);
    Require.atLeastZero("milestonePerLevel", milestonePerLevel);
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
    public Creation {
      Require.atLeastZero("rate", rate);
      Require.share("qualityThreshold", qualityThreshold);
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
    public Propagation {
      Require.atLeastZero("rate", rate);
      Require.atLeastZero("influenceRate", influenceRate);
      Require.share("loopThreshold", loopThreshold);
      Require.atLeast("loopMultiplier", 1, loopMultiplier);
    }
  }

  /**
   * {@code index · rate · (1 + max(0, 1 − delay) + min(influenceCap, influence · influenceRate))},
   * delay 1 after {@code windowHours}.
   */
  public record Discovery(
      double rate, double windowHours, double influenceRate, double influenceCap) {
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
    public Quality {
      Require.atLeastZero("rate", rate);
      Require.atLeastZero("viralThreshold", viralThreshold);
      Require.atLeast("viralMultiplier", 1, viralMultiplier);
      Require.atLeastZero("engagementThreshold", engagementThreshold);
      Require.atLeast("engagementMultiplier", 1, engagementMultiplier);
      Require.share("retentionThreshold", retentionThreshold);
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
    public Activity {
      Require.share("qualityShare", qualityShare);
      Require.atLeastZero("qualityBonus", qualityBonus);
      Require.share("propagationShare", propagationShare);
      Require.atLeastZero("propagationBonus", propagationBonus);
      Require.atLeastZero("velocity", velocity);
      Require.atLeastZero("velocityBonus", velocityBonus);
      Require.atLeast("cap", 1, cap);
      Require.atLeastZero("activeDays", activeDays);
    }
  }
}
