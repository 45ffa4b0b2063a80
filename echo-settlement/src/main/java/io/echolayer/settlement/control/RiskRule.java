package io.echolayer.settlement.control;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.rewards.event.Wallet;
import java.math.BigInteger;
import java.util.Collection;

/**
 * Judges payouts by one sign of something being wrong. Immutable, and a pure function. Four are
 * here; write your own for others.
 */
public interface RiskRule {
  /**
   * What a rule may look at.
   *
   * @param units what is due to the wallet, in base units, at least 1
   * @param allUnits what is due to all wallets that wait for this plan, at least {@code units}
   * @param payments how often the wallet was paid before, for good
   * @param paid what that came to, in base units
   */
  record Facts(Wallet wallet, long units, long allUnits, long payments, BigInteger paid) {
    public Facts {
      Require.atLeastOne("units", units);
      Require.atLeastZero("payments", payments);
      Require.atLeastZero("paid", paid);
      if (allUnits < units) {
        throw new InvalidValueException("allUnits", "be at least units (" + units + ")", allUnits);
      }
    }
  }

  /** The rule's name, as it stands in plans. */
  String name();

  /** What the payout's score rises by, 0 to 100; 0 if the rule finds nothing. */
  int score(Facts facts);

  /** Wallets that must not be paid, such as those under sanctions: 100 points. */
  static RiskRule deniedList(Collection<Wallet> wallets) {
    return StandardRules.deniedList(wallets);
  }

  /**
   * A wallet that was never paid before.
   *
   * @param points 0 to 100
   */
  static RiskRule newWallet(int points) {
    return new StandardRules.NewWallet(points);
  }

  /**
   * A wallet that gets a large part of all that is paid.
   *
   * @param fraction of what is due to all, above which the rule strikes, in [0, 1]
   * @param points 0 to 100
   */
  static RiskRule poolShare(double fraction, int points) {
    return new StandardRules.PoolShare(fraction, points);
  }

  /**
   * A payout far above what the wallet was paid on average. It says nothing of new wallets.
   *
   * @param factor of the mean of the payments before, above which the rule strikes, above 0
   * @param points 0 to 100
   */
  static RiskRule suddenRise(double factor, int points) {
    return new StandardRules.SuddenRise(factor, points);
  }
}
