package io.echolayer.solana.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.files.settlement.FileJournal;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.settlement.plan.PayoutPlan;
import io.echolayer.settlement.run.EpochDues;
import io.echolayer.settlement.run.PayoutRun;
import io.echolayer.settlement.run.PayoutRun.PauseSwitch;
import io.echolayer.settlement.run.PayoutRun.Step;
import io.echolayer.settlement.run.RunSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Settles epochs as the command line does: to the end, over a journal in a file. */
final class LiveSettlement {
  private static final long PAUSE_MILLIS = 50;

  private LiveSettlement() {}

  /** Settles what is not settled yet, and returns the books. */
  static JournalState run(
      Path journal, PayoutGateway gateway, RunSettings settings, List<EpochDues> epochs)
      throws IOException {
    return run(journal, gateway, settings, epochs, store -> store);
  }

  /** Settles through a store that is put around the file. */
  static JournalState run(
      Path journal,
      PayoutGateway gateway,
      RunSettings settings,
      List<EpochDues> epochs,
      UnaryOperator<SettlementJournal> around)
      throws IOException {
    try (FileJournal file = FileJournal.open(journal)) {
      Treasury treasury = gateway.treasury().treasury();
      PayoutRun run =
          PayoutRun.open(
              around.apply(file),
              treasury,
              gateway,
              settings,
              PauseSwitch.NEVER,
              null,
              Instant.now());
      epochs.forEach(epoch -> run.take(epoch, Instant.now()));
      finish(run);
      PayoutPlan plan = run.plan(Instant.now());
      if (!plan.payouts().isEmpty()) {
        run.begin(plan, List.of(), Instant.now());
        finish(run);
      }
      assertThat(run.state().isSettled()).isTrue();
      return run.state();
    }
  }

  private static void finish(PayoutRun run) {
    for (Step step = run.step(Instant.now()); step != Step.DONE; step = run.step(Instant.now())) {
      if (step == Step.WAITING) {
        sleep();
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
