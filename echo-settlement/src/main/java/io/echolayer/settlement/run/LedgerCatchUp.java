package io.echolayer.settlement.run;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import io.echolayer.core.chain.Chain;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.ledger.HoldBooks;
import io.echolayer.rewards.ledger.HoldBooks.Hold;
import io.echolayer.rewards.ledger.HoldBooks.PostedPayment;
import io.echolayer.settlement.journal.JournalEvent;
import io.echolayer.settlement.journal.JournalEvent.PayoutsDropped;
import io.echolayer.settlement.journal.JournalEvent.StageReached;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.journal.TransactionRecord;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.payout.PlannedPayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings a ledger to where the journal stands: follows the journal from its beginning, and books
 * whatever a crash, or a run without the ledger, has left out.
 *
 * <p>Costs a look at the ledger for each thousand payouts of the journal, and a reading of the
 * whole ledger where it knows nothing of one that was paid.
 */
final class LedgerCatchUp {
  private final HoldBooks books;
  private final List<Ending> seen = new ArrayList<>();
  private final List<Ending> missing = new ArrayList<>();
  private int holds;
  private @Nullable Multiset<PostedPayment> payments;

  LedgerCatchUp(HoldBooks books) {
    this.books = books;
  }

  /** Notes what an event of the journal ended. */
  void take(JournalEvent event, JournalState state) {
    if (event instanceof StageReached reached) {
      @Nullable TransactionRecord record = state.transaction(reached.signature());
      if (record != null && reached.stage() == Stage.FINALIZED) {
        note(new Ending(PayoutHolds.of(record.payouts(), state), true, reached.signature()));
      } else if (record != null && reached.stage() == Stage.FAILED) {
        note(released(record.payouts().stream().map(PlannedPayout::wallet), state, reached.why()));
      }
    } else if (event instanceof PayoutsDropped dropped) {
      note(released(dropped.wallets().stream().map(Wallet::new), state, dropped.reason()));
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
      hold(PayoutHolds.of(record.payouts(), state));
    }
  }

  private static Ending released(Stream<Wallet> wallets, JournalState state, String why) {
    List<Due> dues =
        wallets
            .flatMap(wallet -> state.released().getOrDefault(wallet.address(), List.of()).stream())
            .toList();
    return new Ending(PayoutHolds.ofDues(dues, state), false, why);
  }

  private void note(Ending ending) {
    for (List<Hold> page : Lists.partition(ending.holds(), Chain.PAGE)) {
      seen.add(new Ending(page, ending.isPaid(), ending.why()));
      holds += page.size();
      if (holds >= Chain.PAGE) {
        compare();
      }
    }
  }

  private void compare() {
    Map<String, HoldBooks.State> states =
        books.states(
            seen.stream().flatMap(ending -> ending.holds().stream()).map(Hold::id).toList());
    for (Ending ending : seen) {
      Ending left = ending.without(states);
      if (!left.holds().isEmpty()) {
        missing.add(left);
      }
    }
    seen.clear();
    holds = 0;
  }

  private void book(Ending ending) {
    if (!ending.isPaid()) {
      books.cancel(ending.ids(), ending.why());
      return;
    }
    Map<String, HoldBooks.State> states = books.states(ending.ids());
    List<Hold> paid =
        ending.holds().stream()
            .filter(hold -> states.containsKey(hold.id()) || !isPaidElsewhere(hold, ending.why()))
            .toList();
    hold(paid);
    books.post(paid.stream().map(Hold::id).toList(), ending.why());
  }

  /** A journal that was made again from the chain has other plans, but the same signatures. */
  private boolean isPaidElsewhere(Hold hold, String signature) {
    if (payments == null) {
      payments = HashMultiset.create(books.payments());
    }
    return payments.remove(new PostedPayment(signature, hold.user(), hold.units()));
  }

  private void hold(List<Hold> paid) {
    try {
      books.hold(paid);
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          e.getMessage()
              + "\nIt is paid or about to be: enter every epoch that was settled into the ledger, then"
              + " run again.",
          e);
    }
  }

  /**
   * How payouts ended.
   *
   * @param why the signature that paid them, or the reason for which they were not paid
   */
  private record Ending(List<Hold> holds, boolean isPaid, String why) {
    /** What of it is not in the ledger. */
    Ending without(Map<String, HoldBooks.State> states) {
      return new Ending(
          holds.stream().filter(hold -> !isBooked(states.get(hold.id()))).toList(), isPaid, why);
    }

    private boolean isBooked(HoldBooks.@Nullable State there) {
      return isPaid
          ? there == HoldBooks.State.POSTED
          : there == null || there == HoldBooks.State.VOIDED;
    }

    List<String> ids() {
      return holds.stream().map(Hold::id).toList();
    }
  }
}
