package io.echolayer.cli;

import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.settlement.journal.JournalEvent.PlanBegun;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.journal.TransactionRecord;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.HeldPayout;
import io.echolayer.settlement.payout.HeldPayout.Fate;
import io.echolayer.settlement.plan.PayoutPlan;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a settlement comes to, for people. */
final class SettlementSummary {
  private static final int SHOWN = 20;
  private static final int LAMPORT_PLACES = 9;

  private final PrintWriter out;
  private final TokenScale scale;

  SettlementSummary(PrintWriter out, TokenScale scale) {
    this.out = out;
    this.scale = scale;
  }

  /** A plan, and what is other than in the last one. */
  void print(PayoutPlan plan, @Nullable PayoutPlan last) {
    out.println(
        "Would pay "
            + scale.tokens(plan.units())
            + " tokens to "
            + plan.payouts().size()
            + " wallets in "
            + plan.transactions()
            + " transactions; fee "
            + sol(plan.cost().fee())
            + ", rent "
            + sol(plan.cost().rent())
            + ".");
    printHeld(plan.held());
    if (last != null) {
      printChanges(plan.changesFrom(last));
    }
  }

  /** That there is nobody to pay. */
  void printNothing(List<HeldPayout> held) {
    out.println("Nothing to pay.");
    printHeld(held);
  }

  /** What the last plan came to. */
  void print(JournalState state, List<HeldPayout> held) {
    @Nullable PlanBegun plan = state.plan();
    long planned = plan == null ? 0 : plan.units();
    long paid = 0;
    long wallets = 0;
    long transactions = 0;
    for (TransactionRecord record : state.endedUnderPlan()) {
      if (record.stage() == Stage.FINALIZED) {
        paid += record.units();
        wallets += record.payouts().size();
        transactions++;
      }
    }
    out.println(
        "Paid "
            + scale.tokens(paid)
            + " of "
            + scale.tokens(planned)
            + " tokens to "
            + wallets
            + " wallets in "
            + transactions
            + " transactions, all final.");
    state
        .dropped()
        .forEach((wallet, reason) -> out.println("  not paid: " + wallet + ": " + reason));
    printHeld(held);
  }

  /** That something else comes first. */
  void printUnderway(JournalState state) {
    out.println(
        "A plan is under way: "
            + state.planned().size()
            + " payouts to be signed, "
            + state.underway().size()
            + " transactions without an end. It is finished first; this is what comes after it.");
  }

  /** {@link ExitCode#REJECTS} if somebody has to look at something. */
  int exitCode(List<HeldPayout> held) {
    return held.stream().allMatch(payout -> payout.fate() == Fate.WAITS)
        ? ExitCode.DONE
        : ExitCode.REJECTS;
  }

  /** The same for a plan that was carried out. */
  int exitCode(JournalState state, List<HeldPayout> held) {
    return state.dropped().isEmpty() ? exitCode(held) : ExitCode.REJECTS;
  }

  private void printHeld(List<HeldPayout> held) {
    for (Fate fate : Fate.values()) {
      List<HeldPayout> some = held.stream().filter(payout -> payout.fate() == fate).toList();
      if (!some.isEmpty()) {
        long units = some.stream().mapToLong(HeldPayout::units).sum();
        out.println("  " + fate.id() + ": " + some.size() + ", " + scale.tokens(units) + " tokens");
        some.stream()
            .limit(SHOWN)
            .forEach(
                payout ->
                    out.println(
                        "    "
                            + payout.wallet().address()
                            + "  "
                            + scale.tokens(payout.units())
                            + "  "
                            + payout.reason()));
        more(some.size());
      }
    }
  }

  private void printChanges(List<PayoutPlan.Change> changes) {
    long added = changes.stream().filter(PayoutPlan.Change::isAdded).count();
    long removed = changes.stream().filter(PayoutPlan.Change::isRemoved).count();
    out.println(
        changes.isEmpty()
            ? "The same payouts as in the last plan."
            : "Since the last plan: "
                + added
                + " added, "
                + removed
                + " removed, "
                + (changes.size() - added - removed)
                + " changed");
    changes.stream()
        .limit(SHOWN)
        .forEach(
            change ->
                out.println(
                    "    "
                        + change.wallet()
                        + "  "
                        + scale.tokens(change.before())
                        + " -> "
                        + scale.tokens(change.after())));
    more(changes.size());
  }

  private void more(int count) {
    if (count > SHOWN) {
      out.println("    … and " + (count - SHOWN) + " more");
    }
  }

  private static String sol(long lamports) {
    return BigDecimal.valueOf(lamports, LAMPORT_PLACES).stripTrailingZeros().toPlainString()
        + " SOL";
  }
}
