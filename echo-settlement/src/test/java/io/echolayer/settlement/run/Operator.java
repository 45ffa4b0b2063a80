package io.echolayer.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.ledger.HoldBooks;
import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.journal.InMemoryJournal;
import io.echolayer.settlement.journal.Journal;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.settlement.journal.TransactionRecord;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.plan.PayoutPlan;
import io.echolayer.settlement.reconcile.Reconciliation;
import io.echolayer.settlement.run.PayoutRun.PauseSwitch;
import io.echolayer.settlement.run.PayoutRun.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who runs a settlement until it is done, and starts it again whenever it dies or gives
 * up.
 */
final class Operator {
  static final Treasury TREASURY = ScriptedGateway.treasury(9);

  private static final int PATIENCE = 20_000;

  final ScriptedChain chain;
  final ScriptedGateway gateway;
  private final Random random;
  private final Faults faults;
  RunSettings settings = RunSettings.DEFAULT.withWindow(4);
  @Nullable CrashingLedger ledger;
  int crashes;

  Operator(ScriptedChain chain, ScriptedGateway gateway, Faults faults, Random random) {
    this.chain = chain;
    this.gateway = gateway;
    this.faults = faults;
    this.random = random;
  }

  /** Settles epochs over a journal, whatever happens. */
  void settle(SettlementJournal journal, List<EpochDues> epochs) {
    for (int tries = 0; tries < PATIENCE; tries++) {
      try {
        if (isDone(journal, epochs)) {
          return;
        }
      } catch (CrashingJournal.Crash e) {
        crashes++;
      } catch (GatewayUnavailableException e) {
        chain.advance(1);
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageContaining("must not expire");
      }
    }
    throw new AssertionError("The settlement does not come to an end");
  }

  private boolean isDone(SettlementJournal journal, List<EpochDues> epochs) {
    PayoutRun run = open(journal);
    for (EpochDues epoch : epochs) {
      run.take(epoch, chain.time());
    }
    while (true) {
      carryOut(run);
      if (run.state().openDues().isEmpty()) {
        return true;
      }
      PayoutPlan plan = run.plan(chain.time());
      if (plan.payouts().isEmpty()) {
        return true;
      }
      run.begin(plan, List.of(), chain.time());
    }
  }

  PayoutRun open(SettlementJournal journal) {
    return PayoutRun.open(
        journal,
        TREASURY,
        gateway,
        settings,
        PauseSwitch.NEVER,
        ledger == null ? null : HoldBooks.of(ledger),
        chain.time());
  }

  /** Goes on with a plan until a step ends the run, and tells which. */
  Step finish(PayoutRun run) {
    for (int steps = 0; steps < 1000; steps++) {
      Step step = run.step(chain.time());
      if (step != Step.WORKED && step != Step.WAITING) {
        return step;
      }
      chain.advance(5);
    }
    throw new AssertionError(run.problem());
  }

  private void carryOut(PayoutRun run) {
    for (int steps = 0; steps < PATIENCE; steps++) {
      Step step = run.step(chain.time());
      if (step == Step.DONE || step == Step.DAY_LIMIT) {
        return;
      }
      chain.advance(step == Step.WAITING ? 1 + random.nextInt(20) : random.nextInt(3));
      if (Faults.strikes(faults.forks(), random)) {
        chain.fork(random.nextInt(40), random.nextBoolean());
      }
    }
    throw new AssertionError("The run does not come to an end: " + run.problem());
  }

  /** Nothing twice, nothing lost, and the books are the chain's. */
  void check(SettlementJournal journal, List<EpochDues> epochs) {
    chain.advance(1000);
    Map<Wallet, Long> owed = new HashMap<>();
    for (EpochDues epoch : epochs) {
      for (Due due : epoch.dues()) {
        owed.merge(due.wallet(), due.units(), Math::addExact);
      }
    }
    Journal books = Journal.read(journal);
    for (List<Due> dues : books.state().openDues().values()) {
      dues.forEach(due -> owed.merge(due.wallet(), -due.units(), Math::addExact));
    }
    owed.values().removeIf(units -> units == 0);
    assertThat(chain.balances()).isEqualTo(owed);
    assertThat(books.state().isSettled()).isTrue();
    ScriptedGateway honest = new ScriptedGateway(chain, Faults.NONE, random);
    assertThat(
            Reconciliation.of(books.state(), honest, Instant.EPOCH, chain.time().plusSeconds(1))
                .mismatches())
        .isEmpty();
    assertThat(rebuilt(honest, epochs)).isEqualTo(paid(books.state()));
    if (ledger != null) {
      CrashingLedger.check(
          ledger,
          epochs,
          books.state().openDues().values().stream().flatMap(List::stream).toList());
    }
  }

  private Map<String, List<String>> rebuilt(ScriptedGateway honest, List<EpochDues> epochs) {
    PayoutRun run =
        PayoutRun.open(
            new InMemoryJournal(),
            TREASURY,
            honest,
            settings,
            PauseSwitch.NEVER,
            null,
            chain.time());
    epochs.forEach(epoch -> run.take(epoch, chain.time()));
    run.rebuild(chain.time());
    return paid(run.state());
  }

  /** The keys that each transaction paid. */
  private static Map<String, List<String>> paid(JournalState books) {
    Map<String, List<String>> paid = new HashMap<>();
    for (TransactionRecord record : books.ended()) {
      if (record.stage() == io.echolayer.settlement.journal.TransactionRecord.Stage.FINALIZED) {
        paid.put(
            record.signature(),
            record.payouts().stream()
                .flatMap(payout -> books.keys(payout).stream())
                .sorted()
                .toList());
      }
    }
    return paid;
  }
}
