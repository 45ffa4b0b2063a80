package io.echolayer.files.settlement;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.core.key.Base58;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.journal.JournalEntry;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A process that settles an epoch over a file journal and a {@link LineChain}, and prints a line
 * around every append, so that whoever kills it can choose when.
 */
final class SettlementProcess {
  static final int WALLETS = 60;
  static final Treasury TREASURY = new Treasury(LineChain.MINT, 9, LineChain.TREASURY);

  private SettlementProcess() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    try (FileJournal file = FileJournal.open(Path.of(args[0]))) {
      PayoutRun run =
          PayoutRun.open(
              new Loud(file),
              TREASURY,
              new LineChain(Path.of(args[1])),
              RunSettings.DEFAULT.withWindow(4).withMostExpiries(1000),
              PauseSwitch.NEVER,
              null,
              Instant.now());
      run.take(dues(), Instant.now());
      if (run.state().isSettled()) {
        PayoutPlan plan = run.plan(Instant.now());
        run.begin(plan, List.of(), Instant.now());
      }
      while (run.step(Instant.now()) != Step.DONE) {
        Thread.sleep(1);
      }
    }
  }

  static EpochDues dues() {
    Random random = new Random(1);
    List<Payout> payouts = new ArrayList<>();
    for (int i = 0; i < WALLETS; i++) {
      byte[] key = new byte[32];
      random.nextBytes(key);
      payouts.add(new Payout("u" + i, new Wallet(Base58.encode(key)), 1 + random.nextInt(1000)));
    }
    return EpochDues.of(
        new EpochInterval(
            Instant.parse("2026-01-10T00:00:00Z"), Instant.parse("2026-01-11T00:00:00Z")),
        "a".repeat(64),
        "b".repeat(64),
        "c".repeat(64),
        payouts);
  }

  private record Loud(SettlementJournal to) implements SettlementJournal {
    @Override
    public ChainHead head() {
      return to.head();
    }

    @Override
    public boolean append(List<JournalEntry> entries) {
      System.out.println("before " + entries.get(0).number());
      boolean isAppended = to.append(entries);
      System.out.println("after " + entries.get(0).number());
      return isAppended;
    }

    @Override
    public List<JournalEntry> entries(long after, int limit) {
      return to.entries(after, limit);
    }
  }
}
