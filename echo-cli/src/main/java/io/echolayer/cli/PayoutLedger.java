package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.ledger.HoldBooks;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.settlement.run.EpochDues;
import java.util.List;

/** The ledger that payouts are booked into. */
final class PayoutLedger {
  private PayoutLedger() {}

  /** The settlements in a ledger that must hold what is settled. */
  static HoldBooks of(RewardLedger ledger, List<EpochDues> epochs) {
    EpochBooks booked = EpochBooks.of(ledger);
    for (EpochDues dues : epochs) {
      if (!booked.holds(dues.epoch().interval())) {
        throw new InvalidValueException(
            "--store",
            "hold each epoch that is settled",
            "without " + dues.epoch().id(),
            "Book it first: echolayer epoch … --store … (with --force where the folder is there).");
      }
    }
    return HoldBooks.of(ledger);
  }
}
