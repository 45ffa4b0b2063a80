package io.echolayer.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.echolayer.rewards.epoch.Payout;
import io.echolayer.settlement.PayoutGateway.RecipientAccount;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.settlement.control.RiskPolicy;
import io.echolayer.settlement.control.RiskRule;
import io.echolayer.settlement.control.TreasuryLimits;
import io.echolayer.settlement.journal.InMemoryJournal;
import io.echolayer.settlement.journal.JournalEntry;
import io.echolayer.settlement.journal.JournalEvent.RunNoted;
import io.echolayer.settlement.journal.JournalEvent.StageReached;
import io.echolayer.settlement.journal.JournalEvent.TransactionSigned;
import io.echolayer.settlement.journal.TransactionRecord;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.HeldPayout;
import io.echolayer.settlement.payout.HeldPayout.Fate;
import io.echolayer.settlement.plan.PayoutPlan;
import io.echolayer.settlement.plan.SettlementPolicy;
import io.echolayer.settlement.reconcile.Reconciliation;
import io.echolayer.settlement.reconcile.Reconciliation.Mismatch;
import io.echolayer.settlement.reconcile.Reconciliation.Mismatch.Kind;
import io.echolayer.settlement.run.PayoutRun.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PayoutRunTest {
  private final ScriptedChain chain = new ScriptedChain();
  private final ScriptedGateway gateway = new ScriptedGateway(chain, Faults.NONE, new Random(1));
  private final Operator operator = new Operator(chain, gateway, Faults.NONE, new Random(1));
  private final InMemoryJournal journal = new InMemoryJournal();

  @Test
  void usersWhoShareAWalletAreOneRecipientAndASecondRunSendsNothing() {
    EpochDues dues =
        SampleEpochs.of(
            0,
            List.of(
                new Payout("ann", SampleEpochs.wallet(1), 5),
                new Payout("bob", SampleEpochs.wallet(1), 7),
                new Payout("cyd", null, 11)));
    assertThat(dues.epoch().withoutWallet()).isEqualTo(11);
    operator.settle(journal, List.of(dues));
    assertThat(chain.upTo(chain.tip())).hasSize(1);
    assertThat(chain.balances()).containsOnly(Map.entry(SampleEpochs.wallet(1), 12L));
    int sends = gateway.sends;
    long entries = journal.head().number();
    operator.settle(journal, List.of(dues));
    assertThat(gateway.sends).isEqualTo(sends);
    assertThat(journal.head().number()).isEqualTo(entries);
    operator.check(journal, List.of(dues));
  }

  @Test
  void dustWaitsAndAddsUpOverEpochs() {
    operator.settings = operator.settings.withPolicy(SettlementPolicy.DEFAULT.withDustFloor(10));
    List<EpochDues> days = List.of(SampleEpochs.even(0, 2, 4), SampleEpochs.even(1, 1, 6));
    operator.settle(journal, days.subList(0, 1));
    assertThat(chain.balances()).isEmpty();
    operator.settle(journal, days);
    assertThat(chain.balances()).containsOnly(Map.entry(SampleEpochs.wallet(0), 10L));
    operator.check(journal, days);
  }

  @Test
  void limitsHoldBackWhatIsBeyondThem() {
    limits(TreasuryLimits.NONE.withPerPayout(50).withPerRun(100));
    PayoutRun run = operator.open(journal);
    List<Payout> payouts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      payouts.add(new Payout("u" + i, SampleEpochs.wallet(i), i == 0 ? 51 : 40));
    }
    run.take(SampleEpochs.of(0, payouts), chain.time());
    PayoutPlan plan = run.plan(chain.time());
    assertThat(plan.units()).isEqualTo(80);
    assertThat(plan.held())
        .extracting(HeldPayout::units, HeldPayout::fate)
        .containsExactlyInAnyOrder(tuple(51L, Fate.HELD), tuple(40L, Fate.WAITS));
  }

  @Test
  void theLimitOfADayStopsARunUntilTheNextDay() {
    EpochDues dues = SampleEpochs.even(0, 12, 10);
    PayoutRun run = operator.open(journal);
    run.take(dues, chain.time());
    run.begin(run.plan(chain.time()), List.of(), chain.time());
    limits(TreasuryLimits.NONE.withPerDay(70));
    PayoutRun limited = operator.open(journal);
    assertThat(operator.finish(limited)).isEqualTo(Step.DAY_LIMIT);
    assertThat(chain.paid()).isEqualTo(70);
    assertThat(limited.step(chain.time().plusSeconds(86_400))).isEqualTo(Step.WORKED);
    chain.advance(300_000);
    assertThat(operator.finish(operator.open(journal))).isEqualTo(Step.DONE);
    operator.check(journal, List.of(dues));
  }

  /** Or the last of them would be sent when their blockhash is old. */
  @Test
  void ofAWideWindowOnlyAFewAreSignedBeforeTheyAreSent() {
    EpochDues dues = SampleEpochs.even(0, 300, 10);
    operator.settings = operator.settings.withWindow(64);
    operator.settle(journal, List.of(dues));
    operator.check(journal, List.of(dues));
    int waiting = 0;
    int mostWaiting = 0;
    int underway = 0;
    int mostUnderway = 0;
    for (JournalEntry entry : journal.entries(0, Integer.MAX_VALUE)) {
      if (entry.event() instanceof TransactionSigned) {
        mostWaiting = Math.max(mostWaiting, ++waiting);
        mostUnderway = Math.max(mostUnderway, ++underway);
      } else if (entry.event() instanceof StageReached reached) {
        waiting -= reached.stage() == Stage.SENT ? 1 : 0;
        underway -= reached.stage().isLast() ? 1 : 0;
      }
    }
    assertThat(mostWaiting).isEqualTo(16);
    assertThat(mostUnderway).isEqualTo(64);
  }

  @Test
  void aPauseStopsBetweenTwoTransactions() {
    EpochDues dues = SampleEpochs.even(0, 30, 10);
    PayoutRun run =
        PayoutRun.open(
            journal,
            Operator.TREASURY,
            gateway,
            operator.settings.withWindow(64),
            () -> gateway.sends >= 4,
            null,
            chain.time());
    run.take(dues, chain.time());
    run.begin(run.plan(chain.time()), List.of(), chain.time());
    run.step(chain.time());
    assertThat(gateway.sends).isEqualTo(4);
    chain.advance(1000);
    assertThat(operator.finish(run)).isEqualTo(Step.PAUSED);
    assertThat(chain.paid()).isEqualTo(4 * 3 * 10);
    assertThat(run.step(chain.time())).isEqualTo(Step.PAUSED);
    assertThat(journal.entries(0, 1000))
        .extracting(JournalEntry::event)
        .filteredOn(RunNoted.class::isInstance)
        .as("noted once")
        .containsExactly(new RunNoted(RunNoted.Note.PAUSED));
    operator.settle(journal, List.of(dues));
    operator.check(journal, List.of(dues));
  }

  @Test
  void whatTheChainRefusesForGoodIsDueAgain() {
    EpochDues dues = SampleEpochs.even(0, 3, 10);
    PayoutRun run = operator.open(journal);
    run.take(dues, chain.time());
    run.begin(run.plan(chain.time()), List.of(), chain.time());
    chain.accounts.put(SampleEpochs.wallet(1).address(), RecipientAccount.FROZEN);
    assertThat(operator.finish(run)).isEqualTo(Step.DONE);
    TransactionRecord failed = run.state().endedUnderPlan().get(0);
    assertThat(failed.stage()).isEqualTo(Stage.FAILED);
    assertThat(failed.why()).contains("is frozen");
    assertThat(run.state().openDues()).hasSize(3);
    operator.settle(journal, List.of(dues));
    assertThat(chain.paid()).isEqualTo(20);
    operator.check(journal, List.of(dues));
  }

  @Test
  void riskHoldsAndRefuses() {
    RiskPolicy risk =
        RiskPolicy.NONE
            .withRules(
                List.of(
                    RiskRule.newWallet(20),
                    RiskRule.poolShare(0.5, 40),
                    RiskRule.suddenRise(10, 60),
                    RiskRule.deniedList(List.of(SampleEpochs.wallet(3)))))
            .withThresholds(60, 100);
    operator.settle(journal, List.of(SampleEpochs.even(0, 1, 10)));
    operator.settings = operator.settings.withPolicy(SettlementPolicy.DEFAULT.withRisk(risk));
    PayoutRun run = operator.open(journal);
    run.take(
        SampleEpochs.of(
            1,
            List.of(
                new Payout("rise", SampleEpochs.wallet(0), 101),
                new Payout("new", SampleEpochs.wallet(1), 10),
                new Payout("new and large", SampleEpochs.wallet(2), 500),
                new Payout("denied", SampleEpochs.wallet(3), 1))),
        chain.time());
    PayoutPlan plan = run.plan(chain.time());
    assertThat(plan.payouts()).hasSize(1);
    assertThat(plan.payouts().get(0).wallet()).isEqualTo(SampleEpochs.wallet(1));
    assertThat(plan.payouts().get(0).risk()).isEqualTo(20);
    assertThat(plan.held())
        .extracting(HeldPayout::fate, HeldPayout::reason)
        .containsExactlyInAnyOrder(
            tuple(Fate.HELD, "risk 60 (sudden rise)"),
            tuple(Fate.HELD, "risk 60 (new wallet, share of the pool)"),
            tuple(Fate.REFUSED, "risk 100 (new wallet, denied list)"));
    operator.settings =
        operator.settings.withPolicy(
            SettlementPolicy.DEFAULT
                .withRisk(risk)
                .withReleased(List.of(SampleEpochs.wallet(2), SampleEpochs.wallet(3))));
    PayoutPlan released = operator.open(journal).plan(chain.time());
    assertThat(released.payouts()).hasSize(2);
    assertThat(released.changesFrom(plan))
        .containsExactly(new PayoutPlan.Change(SampleEpochs.wallet(2).address(), 0, 500));
  }

  @Test
  void whatWasDroppedIsSentAgainAndNotSignedAgain() {
    EpochDues dues = SampleEpochs.even(0, 3, 10);
    PayoutRun run = operator.open(journal);
    run.take(dues, chain.time());
    run.begin(run.plan(chain.time()), List.of(), chain.time());
    gateway.dropsAll = true;
    run.step(chain.time());
    chain.advance(9);
    run.step(chain.time());
    assertThat(gateway.sends).isEqualTo(1);
    gateway.dropsAll = false;
    chain.advance(1);
    run.step(chain.time());
    assertThat(gateway.sends).isEqualTo(2);
    assertThat(operator.finish(run)).isEqualTo(Step.DONE);
    assertThat(run.state().ended()).hasSize(1);
    operator.check(journal, List.of(dues));
  }

  @Test
  void aNodeThatPromisesTooMuchIsNotBelieved() {
    EpochDues dues = SampleEpochs.even(0, 3, 10);
    PayoutRun run = operator.open(journal);
    run.take(dues, chain.time());
    run.begin(run.plan(chain.time()), List.of(), chain.time());
    gateway.promises = 1000;
    assertThat(run.step(chain.time())).isEqualTo(Step.WAITING);
    assertThat(run.problem()).contains("valid up to height").contains("which cannot be");
    assertThat(run.state().underway()).isEmpty();
    gateway.promises = 0;
    assertThat(operator.finish(run)).isEqualTo(Step.DONE);
    operator.check(journal, List.of(dues));
  }

  @Test
  void aPayoutThatKeepsExpiringStopsTheRun() {
    EpochDues dues = SampleEpochs.even(0, 3, 10);
    operator.settings = operator.settings.withMostExpiries(2);
    PayoutRun run = operator.open(journal);
    run.take(dues, chain.time());
    run.begin(run.plan(chain.time()), List.of(), chain.time());
    gateway.dropsAll = true;
    assertThatIllegalStateException()
        .isThrownBy(() -> operator.finish(run))
        .withMessageContaining("must not expire 2 times in a run")
        .withMessageContaining("priority fee");
    gateway.dropsAll = false;
    operator.settle(journal, List.of(dues));
    operator.check(journal, List.of(dues));
  }

  @Test
  void aLostJournalPaysNothingAgain() {
    List<EpochDues> days = List.of(SampleEpochs.even(0, 5, 10));
    operator.settle(journal, days);
    PayoutRun lost = operator.open(new InMemoryJournal());
    lost.take(days.get(0), chain.time());
    PayoutPlan plan = lost.plan(chain.time());
    assertThatIllegalStateException()
        .isThrownBy(() -> lost.begin(plan, List.of(), chain.time()))
        .withMessageContaining("The journal must know every payout of the treasury");
    operator.check(journal, days);
  }

  @Test
  void somebodyElsesTransactionWithOurMemoStopsNobody() {
    chain.queue(
        ScriptedTransaction.of(List.of(), PayoutMemo.of(List.of("forged")), chain.tip() + 10, 1),
        chain.tip() + 1);
    chain.advance(50);
    List<EpochDues> days = List.of(SampleEpochs.even(0, 5, 10));
    operator.settle(journal, days);
    operator.check(journal, days);
  }

  @Test
  void reconciliationNamesWhatDiffers() {
    List<EpochDues> days = List.of(SampleEpochs.even(0, 6, 10));
    operator.settle(journal, days);
    PayoutRun run = operator.open(journal);
    List<TransactionRecord> ended = List.copyOf(run.state().ended());
    assertThat(ended).hasSize(2);
    chain.forget(ended.get(0).signature());
    chain.change(ended.get(1).signature(), SampleEpochs.wallet(5).address(), 11);
    RefusalsTest.payBehindTheJournal(chain, 3);
    chain.queue(
        ScriptedTransaction.of(
            List.of(new TokenTransfer(SampleEpochs.wallet(9), 4, false)), "", chain.tip() + 10, 8),
        chain.tip() + 1);
    chain.advance(40);
    List<Mismatch> found =
        Reconciliation.of(run.state(), gateway, Instant.EPOCH, chain.time().plusSeconds(1))
            .mismatches();
    assertThat(found)
        .extracting(Mismatch::kind, Mismatch::booked, Mismatch::onChain)
        .containsExactlyInAnyOrder(
            tuple(Kind.MISSING, 30L, 0L),
            tuple(
                Kind.AMOUNT,
                ended.get(1).payouts().stream()
                        .anyMatch(p -> p.wallet().equals(SampleEpochs.wallet(5)))
                    ? 10L
                    : 0L,
                11L),
            tuple(Kind.EXTRA, 0L, 3L),
            tuple(Kind.FOREIGN, 0L, 4L));
    assertThat(
            Reconciliation.of(run.state(), gateway, Instant.EPOCH, ScriptedChain.GENESIS).isSound())
        .as("before anything happened")
        .isTrue();
  }

  private void limits(TreasuryLimits limits) {
    operator.settings = operator.settings.withPolicy(SettlementPolicy.DEFAULT.withLimits(limits));
  }
}
