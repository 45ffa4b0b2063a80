package io.echolayer.settlement.run;

import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.journal.Journal;
import io.echolayer.settlement.journal.JournalEvent.PayoutsDropped;
import io.echolayer.settlement.payout.PlannedPayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives up payouts of the plan that are in no transaction: they are due again. */
record PayoutDrop(Journal journal, @Nullable LedgerPayments ledger) {
  /**
   * The payouts to wallets.
   *
   * @throws InvalidValueException if there is none to one of them, or it is in a transaction
   */
  List<PlannedPayout> planned(Collection<Wallet> wallets) {
    Map<Wallet, PlannedPayout> planned = new HashMap<>();
    journal.state().planned().forEach(payout -> planned.put(payout.wallet(), payout));
    List<PlannedPayout> payouts = new ArrayList<>();
    for (Wallet wallet : wallets) {
      @Nullable PlannedPayout payout = planned.remove(wallet);
      if (payout == null) {
        throw new InvalidValueException(
            "dropped wallet",
            "have a payout in the plan under way that is not signed yet",
            wallet.address(),
            "What is signed comes to its end. To pay a wallet nothing, deny it in the policy.");
      }
      payouts.add(payout);
    }
    return payouts;
  }

  void drop(List<PlannedPayout> payouts, String reason, Instant now) {
    if (payouts.isEmpty()) {
      return;
    }
    List<String> wallets = payouts.stream().map(payout -> payout.wallet().address()).toList();
    journal.enter(now, List.of(new PayoutsDropped(wallets, reason)));
    if (ledger != null) {
      ledger.cancel(wallets, reason);
    }
  }
}
