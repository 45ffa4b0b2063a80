package io.echolayer.rewards.settlement.run;

import com.google.common.hash.Hashing;
import io.echolayer.rewards.settlement.journal.Due;
import io.echolayer.rewards.settlement.journal.EpochTaken;
import io.echolayer.rewards.settlement.journal.JournalOpened;
import io.echolayer.rewards.settlement.journal.JournalState;
import io.echolayer.rewards.settlement.journal.PlanBegun;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A user's part of a payout, which is one settlement in the ledger.
 *
 * @param id one for each plan, key and user: {@code payout/} and SHA-256 over the three
 * @param units base units
 */
record PayoutShare(String id, String user, long units) {
  /** The shares of dues that the last plan pays, paid or released. */
  static List<PayoutShare> of(List<Due> dues, JournalState state) {
    List<PayoutShare> shares = new ArrayList<>();
    for (Due due : dues) {
      due.users()
          .forEach((user, units) -> shares.add(new PayoutShare(id(due, user, state), user, units)));
    }
    return shares;
  }

  private static String id(Due due, String user, JournalState state) {
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
