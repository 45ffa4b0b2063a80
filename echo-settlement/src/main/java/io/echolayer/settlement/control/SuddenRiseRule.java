package io.echolayer.settlement.control;

import io.echolayer.core.internal.Require;

/**
 * A payout far above what the wallet was paid on average. It says nothing of new wallets.
 *
 * @param factor of the mean of the payments before, above which the rule strikes, above 0
 * @param points 0 to 100
 */
public record SuddenRiseRule(double factor, int points) implements RiskRule {
  public SuddenRiseRule {
    Require.positive("factor", factor);
    RiskPolicy.checkPoints("suddenRise", points);
  }

  @Override
  public String name() {
    return "sudden rise";
  }

  @Override
  public int score(PayoutFacts facts) {
    long payments = facts.history().payments();
    return payments > 0
            && facts.units() > factor * (facts.history().units().doubleValue() / payments)
        ? points
        : 0;
  }
}
