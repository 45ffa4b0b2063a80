package io.echolayer.settlement.control;

import io.echolayer.core.internal.Require;
import io.echolayer.rewards.event.Wallet;
import java.util.Collection;
import java.util.Set;

/** The rules that {@link RiskRule} makes. */
final class StandardRules {
  private StandardRules() {}

  static RiskRule deniedList(Collection<Wallet> wallets) {
    return new DeniedList(Set.copyOf(wallets));
  }

  record DeniedList(Set<Wallet> wallets) implements RiskRule {
    @Override
    public String name() {
      return "denied list";
    }

    @Override
    public int score(Facts facts) {
      return wallets.contains(facts.wallet()) ? RiskPolicy.HIGHEST : 0;
    }
  }

  record NewWallet(int points) implements RiskRule {
    NewWallet {
      RiskPolicy.checkPoints("newWallet", points);
    }

    @Override
    public String name() {
      return "new wallet";
    }

    @Override
    public int score(Facts facts) {
      return facts.payments() == 0 ? points : 0;
    }
  }

  record PoolShare(double fraction, int points) implements RiskRule {
    PoolShare {
      Require.fraction("share", fraction);
      RiskPolicy.checkPoints("poolShare", points);
    }

    @Override
    public String name() {
      return "share of the pool";
    }

    @Override
    public int score(Facts facts) {
      return facts.units() > fraction * facts.allUnits() ? points : 0;
    }
  }

  record SuddenRise(double factor, int points) implements RiskRule {
    SuddenRise {
      Require.positive("factor", factor);
      RiskPolicy.checkPoints("suddenRise", points);
    }

    @Override
    public String name() {
      return "sudden rise";
    }

    @Override
    public int score(Facts facts) {
      return facts.payments() > 0
              && facts.units() > factor * (facts.paid().doubleValue() / facts.payments())
          ? points
          : 0;
    }
  }
}
