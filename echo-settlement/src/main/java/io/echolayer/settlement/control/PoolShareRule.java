package io.echolayer.settlement.control;

import io.echolayer.core.internal.Require;

/**
 * A wallet that gets a large part of all that is paid.
 *
 * @param share of what is due to all, above which the rule strikes, in [0, 1]
 * @param points 0 to 100
 */
public record PoolShareRule(double share, int points) implements RiskRule {
  public PoolShareRule {
    Require.fraction("share", share);
    RiskPolicy.checkPoints("poolShare", points);
  }

  @Override
  public String name() {
    return "share of the pool";
  }

  @Override
  public int score(PayoutFacts facts) {
    return facts.units() > share * facts.allUnits() ? points : 0;
  }
}
