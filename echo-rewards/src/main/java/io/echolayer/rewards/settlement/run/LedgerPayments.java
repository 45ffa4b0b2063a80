package io.echolayer.rewards.settlement.run;

import com.google.common.hash.Hashing;
import io.echolayer.rewards.ledger.SettlementBooks;
import io.echolayer.rewards.settlement.journal.Due;
import io.echolayer.rewards.settlement.journal.EpochTaken;
import io.echolayer.rewards.settlement.journal.JournalOpened;
import io.echolayer.rewards.settlement.journal.JournalState;
import io.echolayer.rewards.settlement.journal.PlanBegun;
import io.echolayer.rewards.settlement.journal.PlannedPayout;
import io.echolayer.rewards.settlement.journal.Stage;
import io.echolayer.rewards.settlement.journal.TransactionRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Keeps the ledger's settlements in step with the journal: for each user of a payout one settlement
 * that is pending from before the payout is signed until its end is known. Whatever was not done
 * because of a crash is done by {@link #catchUp}.
 */
final class LedgerPayments {
  private final SettlementBooks books;
  private final JournalState state;

  LedgerPayments(SettlementBooks books, JournalState state) {
    this.books = books;
    this.state = state;
  }

  /**
   * Holds what a payout pays in the ledger.
   *
   * @throws IllegalStateException if a user has less
   */
  void pend(PlannedPayout payout) {
    forEachShare(
        state.dues(payout), (id, share) -> books.pend(id, share.getKey(), share.getValue()));
  }

  /** What a transaction paid has left the ledger. */
  void post(TransactionRecord record) {
    for (PlannedPayout payout : record.payouts()) {
      forEachShare(state.dues(payout), (id, share) -> books.post(id, record.signature()));
    }
  }

  /** What was pending for dues that are due again is the users' again. */
  void cancel(List<Due> dues, String reason) {
    forEachShare(
        dues,
        (id, share) -> {
          if (books.state(id) != null) {
            books.cancel(id, reason);
          }
        });
  }

  /** Brings the ledger to where the journal stands with the last plan. */
  void catchUp() {
    for (TransactionRecord record : state.endedUnderPlan()) {
      if (record.stage() == Stage.FINALIZED) {
        post(record);
      }
    }
    state
        .released()
        .forEach((wallet, dues) -> cancel(dues, state.dropped().getOrDefault(wallet, "")));
  }

  private void forEachShare(List<Due> dues, BiConsumer<String, Map.Entry<String, Long>> action) {
    for (Due due : dues) {
      for (Map.Entry<String, Long> share : due.users().entrySet()) {
        action.accept(id(due, share.getKey()), share);
      }
    }
  }

  /** One id for each plan, key and user: {@code payout/} and SHA-256 over the three. */
  private String id(Due due, String user) {
    JournalOpened opened = state.opened();
    PlanBegun plan = state.plan();
    EpochTaken epoch = state.epochs().get(due.epoch());
    if (opened == null || plan == null || epoch == null) {
      throw new IllegalStateException("Only what a plan pays is settled in the ledger");
    }
    return "payout/"
        + Hashing.sha256()
            .hashString(
                plan.plan() + '\n' + epoch.key(opened.mint(), due.wallet()) + '\n' + user,
                StandardCharsets.UTF_8);
  }
}
