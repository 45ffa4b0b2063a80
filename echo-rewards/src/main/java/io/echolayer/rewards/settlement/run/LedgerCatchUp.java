package io.echolayer.rewards.settlement.run;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.echolayer.rewards.ledger.SettledPayment;
import io.echolayer.rewards.ledger.SettlementBooks;
import io.echolayer.rewards.ledger.SettlementState;
import io.echolayer.rewards.settlement.journal.Due;
import io.echolayer.rewards.settlement.journal.JournalState;
import io.echolayer.rewards.settlement.journal.PayoutsDropped;
import io.echolayer.rewards.settlement.journal.PlannedPayout;
import io.echolayer.rewards.settlement.journal.SettlementEvent;
import io.echolayer.rewards.settlement.journal.Stage;
import io.echolayer.rewards.settlement.journal.StageReached;
import io.echolayer.rewards.settlement.journal.TransactionRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings a ledger to where the journal stands: follows the journal from its beginning, and books
 * whatever a crash, or a run without the ledger, has left out.
 *
 * <p>Costs a look at the ledger for each thousand payouts of the journal, and a reading of the
 * whole ledger where it knows nothing of one that was paid.
 */
final class LedgerCatchUp {
  private static final int PAGE = 1000;

  private final SettlementBooks books;
  private final List<Outcome> seen = new ArrayList<>();
  private final List<Outcome> missing = new ArrayList<>();
  private @Nullable Multiset<SettledPayment> payments;

  LedgerCatchUp(SettlementBooks books) {
    this.books = books;
  }

  /** Notes what an event of the journal ended. */
  void take(SettlementEvent event, JournalState state) {
    if (event instanceof StageReached reached) {
      @Nullable TransactionRecord record = state.transaction(reached.signature());
      for (PlannedPayout payout : record == null ? List.<PlannedPayout>of() : record.payouts()) {
        if (reached.stage() == Stage.FINALIZED) {
          note(state.dues(payout), state, reached.signature(), true);
        } else if (reached.stage() == Stage.FAILED) {
          note(released(payout.wallet().address(), state), state, reached.why(), false);
        }
      }
    } else if (event instanceof PayoutsDropped dropped) {
      for (String wallet : dropped.wallets()) {
        note(released(wallet, state), state, dropped.reason(), false);
      }
    }
  }

  /**
   * Books what is missing.
   *
   * @param state what follows from the whole journal
   * @throws IllegalStateException if the ledger cannot follow, for a user has less than was paid
   */
  void finish(JournalState state) {
    compare();
    missing.forEach(this::book);
    for (TransactionRecord record : state.underway()) {
      for (PlannedPayout payout : record.payouts()) {
        PayoutShare.of(state.dues(payout), state).forEach(this::pend);
      }
    }
  }

  private static List<Due> released(String wallet, JournalState state) {
    return state.released().getOrDefault(wallet, List.of());
  }

  private void note(List<Due> dues, JournalState state, String why, boolean isPaid) {
    for (PayoutShare share : PayoutShare.of(dues, state)) {
      seen.add(new Outcome(share, isPaid, why));
      if (seen.size() == PAGE) {
        compare();
      }
    }
  }

  private void compare() {
    Map<String, SettlementState> states =
        books.states(seen.stream().map(outcome -> outcome.share().id()).toList());
    for (Outcome outcome : seen) {
      @Nullable SettlementState there = states.get(outcome.share().id());
      boolean isDone =
          outcome.isPaid()
              ? there == SettlementState.POSTED
              : there == null || there == SettlementState.VOIDED;
      if (!isDone) {
        missing.add(outcome);
      }
    }
    seen.clear();
  }

  private void book(Outcome outcome) {
    PayoutShare share = outcome.share();
    if (!outcome.isPaid()) {
      books.cancel(share.id(), outcome.why());
    } else if (books.state(share.id()) != null || !isPaidUnderAnotherPlan(outcome)) {
      pend(share);
      books.post(share.id(), outcome.why());
    }
  }

  /** A journal that was made again from the chain has other plans, but the same signatures. */
  private boolean isPaidUnderAnotherPlan(Outcome outcome) {
    if (payments == null) {
      payments = HashMultiset.create(books.payments());
    }
    PayoutShare share = outcome.share();
    return payments.remove(new SettledPayment(outcome.why(), share.user(), share.units()));
  }

  private void pend(PayoutShare share) {
    try {
      books.pend(share.id(), share.user(), share.units());
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          e.getMessage()
              + "\nIt is paid or about to be: enter every epoch that was settled into the ledger, then"
              + " run again.",
          e);
    }
  }

  /**
   * How a share ended.
   *
   * @param why the signature that paid it, or the reason for which it was not paid
   */
  private record Outcome(PayoutShare share, boolean isPaid, String why) {}
}
