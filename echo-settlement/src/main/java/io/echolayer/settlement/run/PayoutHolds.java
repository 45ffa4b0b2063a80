package io.echolayer.settlement.run;

import com.google.common.hash.Hashing;
import io.echolayer.rewards.ledger.HoldBooks.Hold;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.journal.JournalEvent.EpochTaken;
import io.echolayer.settlement.journal.JournalEvent.PlanBegun;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.payout.PlannedPayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the ledger holds for payouts: one settlement for each user that a due is shared by. */
final class PayoutHolds {
  private PayoutHolds() {}

  /** For payouts that the last plan is to make, or made. */
  static List<Hold> of(Collection<PlannedPayout> payouts, JournalState state) {
    return ofDues(payouts.stream().flatMap(payout -> state.dues(payout).stream()).toList(), state);
  }

  /** For dues of payouts that the last plan is to make, made or released. */
  static List<Hold> ofDues(List<Due> dues, JournalState state) {
    List<Hold> holds = new ArrayList<>();
    for (Due due : dues) {
      due.users().forEach((user, units) -> holds.add(new Hold(id(due, user, state), user, units)));
    }
    return holds;
  }

  /** One id for each plan, key and user: {@code payout/} and SHA-256 over the three. */
  private static String id(Due due, String user, JournalState state) {
    Treasury treasury = state.treasury();
    PlanBegun plan = state.plan();
    EpochTaken epoch = state.epochs().get(due.epoch());
    if (treasury == null || plan == null || epoch == null) {
      throw new IllegalStateException("Only what a plan pays is settled in the ledger");
    }
    return "payout/"
        + Hashing.sha256()
            .hashString(
                plan.plan() + '\n' + epoch.key(treasury.token(), due.wallet()) + '\n' + user,
                StandardCharsets.UTF_8);
  }
}
