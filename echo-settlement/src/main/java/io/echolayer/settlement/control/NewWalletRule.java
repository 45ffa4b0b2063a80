package io.echolayer.settlement.control;

/**
 * A wallet that was never paid before.
 *
 * @param points 0 to 100
 */
public record NewWalletRule(int points) implements RiskRule {
  public NewWalletRule {
    RiskPolicy.checkPoints("newWallet", points);
  }

  @Override
  public String name() {
    return "new wallet";
  }

  @Override
  public int score(PayoutFacts facts) {
    return facts.history().payments() == 0 ? points : 0;
  }
}
