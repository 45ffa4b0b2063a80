package io.echolayer.rewards.settlement.run;

import io.echolayer.rewards.ledger.SettlementBooks;
import io.echolayer.rewards.settlement.journal.Due;
import io.echolayer.rewards.settlement.journal.JournalState;
import io.echolayer.rewards.settlement.journal.PlannedPayout;
import io.echolayer.rewards.settlement.journal.TransactionRecord;
import java.util.List;

/**
 * Keeps the ledger's settlements in step with the journal: for each user of a payout one settlement
 * that is pending from before the payout is signed until its end is known.
 */
record LedgerPayments(SettlementBooks books, JournalState state) {
  /**
   * Holds what a payout pays in the ledger.
   *
   * @throws IllegalStateException if a user has less
   */
  void pend(PlannedPayout payout) {
    for (PayoutShare share : PayoutShare.of(state.dues(payout), state)) {
      books.pend(share.id(), share.user(), share.units());
    }
  }

  /** What a transaction paid has left the ledger. */
  void post(TransactionRecord record) {
    for (PlannedPayout payout : record.payouts()) {
      for (PayoutShare share : PayoutShare.of(state.dues(payout), state)) {
        books.post(share.id(), record.signature());
      }
    }
  }

  /** What was pending for dues that are due again is the users' again. */
  void cancel(List<Due> dues, String reason) {
    for (PayoutShare share : PayoutShare.of(dues, state)) {
      if (books.state(share.id()) != null) {
        books.cancel(share.id(), reason);
      }
    }
  }
}
