package io.echolayer.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.ledger.Account;
import io.echolayer.rewards.ledger.HoldBooks;
import io.echolayer.settlement.journal.InMemoryJournal;
import io.echolayer.settlement.payout.PlannedPayout;
import io.echolayer.settlement.run.PayoutRun.Step;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** A settlement that is booked into a ledger too. Oracle: {@link Operator#check}. */
class PayoutLedgerTest {
  private final ScriptedChain chain = new ScriptedChain();
  private final ScriptedGateway gateway = new ScriptedGateway(chain, Faults.NONE, new Random(1));
  private final Operator operator = new Operator(chain, gateway, Faults.NONE, new Random(1));
  private final InMemoryJournal journal = new InMemoryJournal();

  @Test
  void aPayoutWhoseUserHasLessInTheLedgerIsDroppedBeforeItIsSigned() {
    EpochDues dues = SampleEpochs.even(0, 3, 10);
    operator.ledger = CrashingLedger.of(List.of(dues), 0, new Random(1));
    HoldBooks.of(operator.ledger).hold("withdrawn elsewhere", "u1", 4);
    PayoutRun run = operator.open(journal);
    run.take(dues, chain.time());
    run.begin(run.plan(chain.time()), List.of(), chain.time());
    assertThat(operator.finish(run)).isEqualTo(Step.DONE);
    assertThat(chain.paid()).isEqualTo(20);
    assertThat(run.state().dropped())
        .containsOnlyKeys(SampleEpochs.wallet(1).address())
        .hasValueSatisfying(
            new Condition<>(why -> why.contains("must be at most what u1 has (6)"), "why"));
    assertThat(run.state().openDues()).hasSize(1);
    assertThat(operator.ledger.balance(new Account(Account.Type.SETTLED, "u0"))).isEqualTo(10);
    assertThat(operator.ledger.balance(new Account(Account.Type.SETTLING, "u1"))).isEqualTo(4);
  }

  @Test
  void droppedPayoutsAreDueAgainAndTheOthersGoOn() {
    EpochDues dues = SampleEpochs.even(0, 6, 10);
    operator.ledger = CrashingLedger.of(List.of(dues), 0, new Random(1));
    operator.settings = operator.settings.withWindow(1);
    PayoutRun run = operator.open(journal);
    run.take(dues, chain.time());
    run.begin(run.plan(chain.time()), List.of(), chain.time());
    run.step(chain.time());
    List<Wallet> planned = run.state().planned().stream().map(PlannedPayout::wallet).toList();
    Wallet signed = run.state().underway().iterator().next().payouts().get(0).wallet();
    long entries = journal.head().number();
    for (Wallet refused : List.of(signed, SampleEpochs.wallet(9))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> run.drop(List.of(planned.get(0), refused), "test", chain.time()))
          .withMessageContaining("must have a payout in the plan under way that is not signed yet")
          .withMessageContaining(refused.address());
    }
    assertThat(journal.head().number()).as("all or nothing").isEqualTo(entries);
    run.drop(List.of(planned.get(0)), "by hand", chain.time());
    assertThat(operator.finish(run)).isEqualTo(Step.DONE);
    assertThat(run.state().dropped())
        .containsExactly(Map.entry(planned.get(0).address(), "by hand"));
    assertThat(chain.paid()).isEqualTo(50);
    operator.check(journal, List.of(dues));
    operator.settle(journal, List.of(dues));
    assertThat(chain.paid()).isEqualTo(60);
    operator.check(journal, List.of(dues));
  }

  @Test
  void aLedgerThatComesLaterIsBroughtToWhereTheJournalStands() {
    List<EpochDues> days =
        List.of(
            SampleEpochs.even(0, 7, 10), SampleEpochs.even(1, 3, 10), SampleEpochs.even(2, 5, 10));
    CrashingLedger ledger = CrashingLedger.of(days, 0, new Random(1));
    operator.settle(journal, days.subList(0, 1));
    operator.settle(journal, days.subList(0, 2));
    operator.ledger = ledger;
    operator.settle(journal, days.subList(0, 2));
    assertThat(ledger.balances(Account.Type.SETTLED).get(new Account(Account.Type.SETTLED, "u0")))
        .isEqualTo(20);
    operator.ledger = null;
    PayoutRun run = operator.open(journal);
    run.take(days.get(2), chain.time());
    run.begin(run.plan(chain.time()), List.of(), chain.time());
    run.step(chain.time());
    assertThat(run.state().underway()).isNotEmpty();
    operator.ledger = ledger;
    operator.settle(journal, days);
    operator.check(journal, days);
  }

  @Test
  void whatWasDroppedWithoutTheLedgerIsVoidedWhenItIsThereAgain() {
    List<EpochDues> days = List.of(SampleEpochs.even(0, 6, 10));
    CrashingLedger ledger = CrashingLedger.of(days, 0, new Random(1));
    operator.settings = operator.settings.withWindow(1);
    operator.ledger = ledger;
    PayoutRun run = operator.open(journal);
    run.take(days.get(0), chain.time());
    run.begin(run.plan(chain.time()), List.of(), chain.time());
    run.step(chain.time());
    operator.ledger = null;
    PayoutRun without = operator.open(journal);
    without.drop("test", chain.time());
    assertThat(operator.finish(without)).isEqualTo(Step.DONE);
    operator.settle(journal, days);
    assertThat(ledger.balances(Account.Type.SETTLING)).hasSize(6);
    operator.ledger = ledger;
    operator.settle(journal, days);
    operator.check(journal, days);
  }

  @Test
  void aLedgerIsNotBookedAgainByAJournalThatWasMadeAgain() {
    List<EpochDues> days = List.of(SampleEpochs.even(0, 7, 10), SampleEpochs.even(1, 7, 10));
    operator.ledger = CrashingLedger.of(days, 0, new Random(1));
    operator.settle(journal, days.subList(0, 1));
    long entries = operator.ledger.head().number();
    InMemoryJournal again = new InMemoryJournal();
    CrashingLedger ledger = operator.ledger;
    operator.ledger = null;
    PayoutRun rebuilt = operator.open(again);
    rebuilt.take(days.get(0), chain.time());
    chain.advance(1000);
    rebuilt.rebuild(chain.time());
    operator.ledger = ledger;
    operator.open(again);
    assertThat(ledger.head().number()).isEqualTo(entries);
    operator.settle(again, days);
    operator.check(again, days);
  }

  @Test
  void aLedgerThatLacksAnEpochIsNotSettledInto() {
    List<EpochDues> days = List.of(SampleEpochs.even(0, 3, 10), SampleEpochs.even(1, 3, 10));
    operator.settle(journal, days);
    operator.ledger = CrashingLedger.of(days.subList(1, 2), 0, new Random(1));
    assertThatIllegalStateException()
        .isThrownBy(() -> operator.open(journal))
        .withMessageContaining("must be at most what u0 has (0), but was 10")
        .withMessageContaining("enter every epoch that was settled into the ledger");
  }
}
