package io.echolayer.rewards.internal;

import io.echolayer.core.ruleset.QualityBaseline;
import io.echolayer.core.ruleset.Ruleset;

/** What quality compares an item's index with. */
public final class Baselines {
  private Baselines() {}

  /** Whether it is the highest index so far, which epochs then hand on; if not, the last. */
  public static boolean areHighest(Ruleset ruleset) {
    return ruleset.guards().rewards().qualityBaseline() == QualityBaseline.HIGHEST;
  }
}
