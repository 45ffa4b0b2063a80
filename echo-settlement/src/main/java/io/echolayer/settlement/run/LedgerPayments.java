package io.echolayer.settlement.run;

import com.google.common.collect.Lists;
import io.echolayer.core.chain.Chain;
import io.echolayer.rewards.ledger.HoldBooks;
import io.echolayer.rewards.ledger.HoldBooks.Hold;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.journal.TransactionRecord;
import io.echolayer.settlement.payout.PlannedPayout;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the ledger's settlements in step with the journal: for each user of a payout one settlement
 * that is pending from before the payout is signed until its end is known.
 */
record LedgerPayments(HoldBooks books, JournalState state) {
  /**
   * Holds what payouts pay in the ledger.
   *
   * @return the payouts that are not held because a user has less, and why
   */
  Map<PlannedPayout, String> hold(List<PlannedPayout> payouts) {
    Map<PlannedPayout, String> refused = new LinkedHashMap<>();
    for (List<PlannedPayout> page : Lists.partition(payouts, Chain.PAGE)) {
      try {
        books.hold(PayoutHolds.of(page, state));
      } catch (IllegalStateException e) {
        page.forEach(payout -> hold(payout, refused));
      }
    }
    return refused;
  }

  private void hold(PlannedPayout payout, Map<PlannedPayout, String> refused) {
    try {
      books.hold(PayoutHolds.of(List.of(payout), state));
    } catch (IllegalStateException e) {
      refused.put(payout, String.valueOf(e.getMessage()));
    }
  }

  /** What a transaction paid has left the ledger. */
  void post(TransactionRecord record) {
    books.post(
        PayoutHolds.of(record.payouts(), state).stream().map(Hold::id).toList(),
        record.signature());
  }

  /** What was pending for payouts to wallets that are due again is the users' again. */
  void cancel(Collection<String> wallets, String reason) {
    List<String> ids =
        wallets.stream()
            .flatMap(wallet -> state.released().getOrDefault(wallet, List.of()).stream())
            .flatMap(due -> PayoutHolds.ofDues(List.of(due), state).stream())
            .map(Hold::id)
            .toList();
    for (List<String> page : Lists.partition(ids, Chain.PAGE)) {
      Map<String, HoldBooks.State> states = books.states(page);
      books.cancel(page.stream().filter(states::containsKey).toList(), reason);
    }
  }
}
