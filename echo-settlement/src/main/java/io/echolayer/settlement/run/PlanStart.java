package io.echolayer.settlement.run;

import com.google.common.collect.Lists;
import io.echolayer.core.InvalidValueException;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.PayoutGateway.TreasurySignature;
import io.echolayer.settlement.PayoutGateway.TreasuryTransaction;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.settlement.control.Approval;
import io.echolayer.settlement.journal.Journal;
import io.echolayer.settlement.journal.JournalEvent;
import io.echolayer.settlement.journal.JournalEvent.PayoutsHeld;
import io.echolayer.settlement.journal.JournalEvent.PayoutsPlanned;
import io.echolayer.settlement.journal.JournalEvent.PlanBegun;
import io.echolayer.settlement.journal.JournalEvent.PlanRefused;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.payout.HeldPayout;
import io.echolayer.settlement.payout.PlannedPayout;
import io.echolayer.settlement.plan.PayoutPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last look at a plan before money moves. */
record PlanStart(Journal journal, PayoutGateway gateway, RunSettings settings) {
  /** Clocks of chains and of those who keep journals may differ by this much. */
  private static final Duration CLOCKS = Duration.ofDays(1);

  void begin(PayoutPlan plan, List<Approval> approvals, Instant now) {
    JournalState state = journal.state();
    if (!state.isSettled()) {
      throw new IllegalStateException(
          "A plan must wait until the one before has ended, but payouts are under way\nLet them"
              + " come to their end, or drop what is not signed yet.");
    }
    List<String> approvedBy;
    List<PlannedPayout> payouts;
    try {
      approvedBy = settings.approvals().check(plan.digest(), approvals);
      payouts = checked(plan, PayoutPlan.of(state, gateway, settings.policy(), now));
    } catch (InvalidValueException e) {
      journal.enter(now, List.of(new PlanRefused(plan.digest(), String.valueOf(e.getMessage()))));
      throw e;
    }
    requireKnown(state);
    List<JournalEvent> events = new ArrayList<>();
    events.add(new PlanBegun(plan.digest(), approvedBy, payouts.size(), plan.units()));
    for (List<PlannedPayout> some : Lists.partition(payouts, JournalEvent.MOST)) {
      events.add(new PayoutsPlanned(some));
    }
    events.addAll(held(plan));
    journal.enter(now, events);
  }

  /** The payouts of {@code plan} as {@code fresh}, the plan of this moment, has them too. */
  private static List<PlannedPayout> checked(PayoutPlan plan, PayoutPlan fresh) {
    require("treasury and token", fresh.treasury(), plan.treasury());
    require("policy", fresh.policy().json(), plan.policy().json());
    Map<String, PlannedPayout> now = new HashMap<>();
    fresh.payouts().forEach(payout -> now.put(payout.wallet().address(), payout));
    List<PlannedPayout> payouts = new ArrayList<>();
    for (PlannedPayout payout : plan.payouts()) {
      PlannedPayout due = now.remove(payout.wallet().address());
      if (due == null || due.units() != payout.units() || !due.epochs().equals(payout.epochs())) {
        require(
            "payout to " + payout.wallet().address(),
            due == null ? "nothing" : due.units() + " for " + due.epochs(),
            payout.units() + " for " + payout.epochs());
      } else {
        payouts.add(due);
      }
    }
    return payouts;
  }

  private static void require(String field, Object now, Object planned) {
    if (!now.equals(planned)) {
      throw new InvalidValueException(
          "plan's " + field,
          "be what would be planned now (" + now + ")",
          planned,
          "Plan again, and have that approved; nothing was sent.");
    }
  }

  private static List<PayoutsHeld> held(PayoutPlan plan) {
    List<PayoutsHeld> events = new ArrayList<>();
    for (List<HeldPayout> some : Lists.partition(plan.held(), JournalEvent.MOST)) {
      events.add(new PayoutsHeld(some));
    }
    return events;
  }

  /**
   * A journal that lost entries would pay again: what the treasury paid, it must know. A memo alone
   * proves nothing, since anybody may name the treasury's account in a transaction.
   */
  private void requireKnown(JournalState state) {
    Instant last = state.lastAt();
    Instant from = state.plan() == null || last == null ? Instant.EPOCH : last.minus(CLOCKS);
    List<String> unknown = new ArrayList<>();
    for (TreasurySignature seen : gateway.history(from)) {
      if (PayoutMemo.isOne(seen.memo())
          && seen.failure() == null
          && state.transaction(seen.signature()) == null) {
        unknown.add(seen.signature());
      }
    }
    for (TreasuryTransaction transaction : gateway.transactions(unknown)) {
      if (!transaction.paid().isEmpty()) {
        throw new IllegalStateException(
            "The journal must know every payout of the treasury, but the chain has "
                + transaction.signature()
                + ", which it does not know\nRebuild the journal from the chain; nothing was sent.");
      }
    }
  }
}
