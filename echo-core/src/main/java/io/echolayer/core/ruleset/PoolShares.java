package io.echolayer.core.ruleset;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.Require;

/** Integer weights by which a day's pool is split, each ≥ 0, at least one above 0. */
public record PoolShares(
    long contentCreation, long propagation, long discovery, long qualityBonus, long reserve) {
  /** 40 %, 30 %, 15 %, 10 %, 5 %. */
  public static final PoolShares DEFAULT = new PoolShares(4000, 3000, 1500, 1000, 500);

  public PoolShares {
    Require.atLeastZero("contentCreation", contentCreation);
    Require.atLeastZero("propagation", propagation);
    Require.atLeastZero("discovery", discovery);
    Require.atLeastZero("qualityBonus", qualityBonus);
    Require.atLeastZero("reserve", reserve);
    if ((contentCreation | propagation | discovery | qualityBonus | reserve) == 0) {
      throw new InvalidValueException(
          "contentCreation + propagation + discovery + qualityBonus + reserve", "be above 0", 0);
    }
  }
}
