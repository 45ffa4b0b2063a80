package io.echolayer.cli;

import io.echolayer.settlement.journal.JournalEvent.PlanBegun;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.journal.TransactionRecord;
import io.echolayer.settlement.payout.PlannedPayout;
import io.echolayer.settlement.run.PayoutRun;
import io.echolayer.settlement.run.PayoutRun.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;

/** Steps through a settlement until there is nothing to do, waiting where only time helps. */
final class SettlementLoop {
  private static final long PAUSE_MILLIS = 400;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final PayoutRun run;
  private final InstantSource clock;
  private final ProgressBar progress;

  SettlementLoop(PayoutRun run, InstantSource clock, ProgressBar progress) {
    this.run = run;
    this.clock = clock;
    this.progress = progress;
  }

  /** The step that it ended with; {@link Step#WAITING} if the chain no longer answers. */
  Step run() throws InterruptedException {
    Instant answered = clock.instant();
    while (true) {
      Instant now = clock.instant();
      Step step = run.step(now);
      report();
      if (run.problem().isEmpty()) {
        answered = now;
      } else if (Duration.between(answered, now).compareTo(PATIENCE) > 0) {
        return step;
      }
      if (step != Step.WORKED && step != Step.WAITING) {
        return step;
      }
      if (step == Step.WAITING) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private void report() {
    JournalState state = run.state();
    PlanBegun plan = state.plan();
    long all = plan == null ? 0 : plan.payouts();
    long open = state.planned().size() + payouts(state.underway());
    progress.report(all - open, all - open, all);
  }

  private static long payouts(Collection<TransactionRecord> records) {
    return records.stream()
        .map(TransactionRecord::payouts)
        .mapToLong(Collection<PlannedPayout>::size)
        .sum();
  }
}
