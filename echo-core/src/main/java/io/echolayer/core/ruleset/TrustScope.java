package io.echolayer.core.ruleset;

import io.echolayer.core.internal.text.Ids;

/** Which rewards are multiplied by the trust of who is rewarded. */
public enum TrustScope {
  /** None. */
  NONE("none"),
  /** A propagation's whole reward, and with it the creator's share, and a discovery's. */
  PROPAGATIONS_AND_DISCOVERIES("shares-and-discoveries"),
  /**
   * These, and what a user earns as a creator or by a milestone: creation, loop share, quality,
   * milestone.
   */
  EVERY_REWARD("every-reward");
  static final Ids<TrustScope> IDS = Ids.of(TrustScope.class, TrustScope::id);

  private final String id;

  TrustScope(String id) {
    this.id = id;
  }

  /** Its name in rulesets, such as {@code every-reward}. It never changes. */
  public String id() {
    return id;
  }
}
