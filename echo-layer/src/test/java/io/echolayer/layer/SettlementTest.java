package io.echolayer.layer;

import static io.echolayer.layer.SampleEvents.END;
import static io.echolayer.layer.SampleEvents.EVENTS;
import static io.echolayer.layer.SampleEvents.FIRST;
import static io.echolayer.layer.SampleEvents.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.ledger.HoldBooks;
import io.echolayer.rewards.ledger.InMemoryLedger;
import io.echolayer.rewards.ledger.PostingDetails;
import io.echolayer.settlement.journal.InMemoryJournal;
import io.echolayer.settlement.journal.JournalEntry;
import io.echolayer.settlement.run.EpochDues;
import io.echolayer.settlement.run.PayoutRun;
import io.echolayer.settlement.run.PayoutRun.PauseSwitch;
import io.echolayer.settlement.run.PayoutRun.Step;
import io.echolayer.settlement.run.RunSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Oracle: the direct calls, by the hash of the journal and of the ledger; and what the chain has.
 */
class SettlementTest {
  private static final Instant NOW = Instant.parse("2026-01-12T01:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private final EchoLayer echo = EchoLayer.echoLayer1();
  private final Epoch monday = echo.epoch(FIRST, SECOND, "100").close(EVENTS);
  private final Epoch tuesday = echo.epoch(SECOND, END, "100").after(monday).close(EVENTS);
  private final InMemoryJournal journal = new InMemoryJournal();
  private final PretendChain chain = new PretendChain(9);
  private final Settlement settlement = echo.settlement(journal, chain);

  @Test
  void itEntersWhatDirectCallsEnter() {
    InMemoryLedger ledger = booked();
    assertThat(
            settlement
                .withLedger(ledger)
                .with(settings -> settings.withWindow(1))
                .owed(monday)
                .owed(tuesday)
                .pay(CLOCK, run -> {}))
        .isEqualTo(Step.DONE);

    InMemoryJournal direct = new InMemoryJournal();
    InMemoryLedger books = booked();
    PretendChain other = new PretendChain(9);
    PayoutRun run =
        PayoutRun.open(
            direct,
            other.treasury().treasury(),
            other,
            RunSettings.DEFAULT.withWindow(1),
            PauseSwitch.NEVER,
            HoldBooks.of(books),
            NOW);
    run.take(dues(monday), NOW);
    run.take(dues(tuesday), NOW);
    run.begin(run.plan(NOW), List.of(), NOW);
    Step step = Step.WORKED;
    while (step != Step.DONE) {
      step = run.step(NOW);
    }

    assertThat(journal.entries(0, 1000))
        .extracting(JournalEntry::hash)
        .isEqualTo(direct.entries(0, 1000).stream().map(JournalEntry::hash).toList());
    assertThat(ledger.head()).isEqualTo(books.head());
    assertThat(chain.paid()).isEqualTo(other.paid()).isEqualTo(owed(monday, tuesday));
  }

  @Test
  void itPaysOnce() {
    settlement.owed(monday).pay(CLOCK, run -> {});
    settlement.owed(monday).pay(CLOCK, run -> {});
    assertThat(chain.paid()).isEqualTo(owed(monday));

    settlement.owed(monday).owed(tuesday).pay(CLOCK, run -> {});
    assertThat(chain.paid()).isEqualTo(owed(monday, tuesday));
  }

  @Test
  void itGoesOnWhereItWasCutOff() {
    Settlement narrow = settlement.with(settings -> settings.withWindow(1)).owed(monday);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                narrow.pay(
                    CLOCK,
                    run -> {
                      throw new IllegalStateException("cut off");
                    }))
        .withMessage("cut off");
    assertThat(settlement.open(NOW).state().isSettled()).isFalse();

    assertThat(settlement.owed(tuesday).pay(CLOCK, run -> {})).isEqualTo(Step.DONE);
    assertThat(chain.paid()).isEqualTo(owed(monday, tuesday));
  }

  @Test
  void itStopsWhereTheSwitchIsOn() {
    assertThat(settlement.withPause(() -> true).owed(monday).pay(CLOCK, run -> {}))
        .isEqualTo(Step.PAUSED);
    assertThat(chain.paid()).isEmpty();
  }

  @Test
  void anEpochWithAnotherResultIsRefused() {
    settlement.owed(monday).pay(CLOCK, run -> {});
    Epoch smaller = echo.epoch(FIRST, SECOND, "50").close(EVENTS);
    assertThatIllegalStateException()
        .isThrownBy(() -> settlement.owed(smaller).open(NOW))
        .withMessageContaining("from the manifest that it was taken up with");
  }

  @Test
  void decimalsMustAgree() {
    assertThatThrownBy(() -> echo.withDecimals(6).settlement(journal, chain).owed(monday))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "decimals of epoch 2026-01-10T00:00:00Z must be those of the settlement (6), but was 9");
    Settlement otherToken = echo.settlement(journal, new PretendChain(6)).owed(monday);
    assertThatThrownBy(() -> otherToken.pay(CLOCK, run -> {}))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("decimals");
  }

  @Test
  void anEpochWithoutFolderIsKnownByItsDigestInTheLedger() {
    InMemoryLedger ledger = booked();
    assertThat(ledger.entries(0, 1).get(0).posting().details())
        .isInstanceOfSatisfying(
            PostingDetails.Opening.class,
            opening ->
                assertThat(EpochDues.of(monday).epoch().manifest())
                    .isEqualTo(opening.plan())
                    .matches("[0-9a-f]{64}"));
  }

  private InMemoryLedger booked() {
    InMemoryLedger ledger = new InMemoryLedger();
    EpochBooks.of(ledger).enter(monday);
    EpochBooks.of(ledger).enter(tuesday);
    return ledger;
  }

  private static EpochDues dues(Epoch epoch) {
    return EpochDues.of(
        epoch.settings().interval(),
        epoch.settings().ruleset().digest(),
        EpochBooks.digest(epoch),
        epoch.tree().root(),
        epoch.payouts());
  }

  /** What users with a wallet are owed, by address. */
  private static SortedMap<String, Long> owed(Epoch... epochs) {
    SortedMap<String, Long> owed = new TreeMap<>();
    for (Epoch epoch : epochs) {
      for (Payout payout : epoch.payouts()) {
        if (payout.wallet() != null) {
          owed.merge(payout.wallet().address(), payout.units(), Math::addExact);
        }
      }
    }
    return owed;
  }
}
