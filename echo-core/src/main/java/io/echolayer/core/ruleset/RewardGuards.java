package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;

/**
 * Limits of single rewards.
 *
 * @param weighInfluence whether a propagation's influence bonus is multiplied by min(1, weight)
 * @param discoveriesPerUser rewarded discoveries per (user, item), the first; ≥ 1
 * @param creatorDiscovers whether the creator of an item may be rewarded for discovering it
 * @param discoveriesPerItem rewarded discoveries per item, the first; ≥ 1
 * @param creationsPerDay creation rewards per creator and UTC day, the first; ≥ 1
 * @param creationCoverage what an item's coverage must exceed for a creation reward, in [0, 1]; 0
 *     asks for nothing
 * @param qualityBaseline what an item's index must exceed to earn quality
 */
public record RewardGuards(
    boolean weighInfluence,
    int discoveriesPerUser,
    boolean creatorDiscovers,
    int discoveriesPerItem,
    int creationsPerDay,
    double creationCoverage,
    QualityBaseline qualityBaseline) {
  /** No limits. */
  public static final RewardGuards OFF =
      new RewardGuards(
          false,
          Guards.UNLIMITED,
          true,
          Guards.UNLIMITED,
          Guards.UNLIMITED,
          0,
          QualityBaseline.PREVIOUS);

  /** The values of {@code echolayer/1-guarded}. */
  public static final RewardGuards GUARDED =
      new RewardGuards(true, 1, false, 100, 50, 0.5, QualityBaseline.HIGHEST);

  public RewardGuards {
    CountingGuards.atLeastOne("discoveriesPerUser", discoveriesPerUser);
    CountingGuards.atLeastOne("discoveriesPerItem", discoveriesPerItem);
    CountingGuards.atLeastOne("creationsPerDay", creationsPerDay);
    Require.share("creationCoverage", creationCoverage);
  }

  /** The same with or without the weight of influence. */
  public RewardGuards withWeighInfluence(boolean other) {
    return new RewardGuards(
        other,
        discoveriesPerUser,
        creatorDiscovers,
        discoveriesPerItem,
        creationsPerDay,
        creationCoverage,
        qualityBaseline);
  }

  /** The same with other limits of discoveries per (user, item), and for creators. */
  public RewardGuards withDiscoveriesPerUser(int other, boolean creator) {
    return new RewardGuards(
        weighInfluence,
        other,
        creator,
        discoveriesPerItem,
        creationsPerDay,
        creationCoverage,
        qualityBaseline);
  }

  /** The same with another limit of discoveries per item. */
  public RewardGuards withDiscoveriesPerItem(int other) {
    return new RewardGuards(
        weighInfluence,
        discoveriesPerUser,
        creatorDiscovers,
        other,
        creationsPerDay,
        creationCoverage,
        qualityBaseline);
  }

  /** The same with another limit of creations. */
  public RewardGuards withCreationsPerDay(int other) {
    return new RewardGuards(
        weighInfluence,
        discoveriesPerUser,
        creatorDiscovers,
        discoveriesPerItem,
        other,
        creationCoverage,
        qualityBaseline);
  }

  /** The same with another coverage. */
  public RewardGuards withCreationCoverage(double other) {
    return new RewardGuards(
        weighInfluence,
        discoveriesPerUser,
        creatorDiscovers,
        discoveriesPerItem,
        creationsPerDay,
        other,
        qualityBaseline);
  }

  /** The same with another baseline. */
  public RewardGuards withQualityBaseline(QualityBaseline other) {
    return new RewardGuards(
        weighInfluence,
        discoveriesPerUser,
        creatorDiscovers,
        discoveriesPerItem,
        creationsPerDay,
        creationCoverage,
        other);
  }
}
