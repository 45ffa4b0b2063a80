package io.echolayer.layer;

import static io.echolayer.layer.SampleEvents.END;
import static io.echolayer.layer.SampleEvents.EVENTS;
import static io.echolayer.layer.SampleEvents.FIRST;
import static io.echolayer.layer.SampleEvents.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.ledger.InMemoryLedger;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.receipt.Receipt;
import io.echolayer.rewards.receipt.Receipts;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracle: the direct calls; every receipt, and so each claim, payout and proof, byte by byte. */
class OpenEpochTest {
  private static final EpochInterval MONDAY = new EpochInterval(FIRST, SECOND);
  private static final EpochInterval TUESDAY = new EpochInterval(SECOND, END);
  private static final long POOL = 100_000_000_000L;

  private final EchoLayer echo = EchoLayer.echoLayer1();

  @Test
  void epochsFollowEachOtherAsThoseOfDirectCallsDo() {
    EventLog log = EventLog.of(EVENTS);
    Epoch first = Epoch.close(EpochSettings.of(MONDAY, POOL), log, Carry.NOTHING);
    Epoch second = Epoch.close(EpochSettings.of(TUESDAY, POOL), log, first.carry());

    Epoch monday = echo.epoch(FIRST, SECOND, "100").close(EVENTS);
    Epoch tuesday = echo.epoch(SECOND, END, "100").after(monday).close(log);

    requireSame(monday, first);
    requireSame(tuesday, second);
    assertThat(monday.waiting()).isPositive();
    assertThat(monday.payouts()).hasSize(4);
    assertThat(tuesday.outcomes()).anyMatch(outcome -> outcome.claim().epoch().equals(monday.id()));
    requireSame(echo.epoch(SECOND, END, "100").after(first.carry()).close(EVENTS), second);
    assertThat(echo.tokens(monday.payouts().get(1).units()))
        .isEqualTo(TokenScale.DEFAULT.tokens(first.payouts().get(1).units()));
  }

  @Test
  void everySettingCanBeChosen() {
    EpochSettings settings =
        EpochSettings.of(MONDAY, 12_345_678L)
            .withScale(new TokenScale(6))
            .withRuleset(Ruleset.echoLayer1Guarded())
            .withLeftover(Leftover.ROLL_OVER);
    OpenEpoch open =
        EchoLayer.echoLayer1Guarded()
            .withDecimals(6)
            .epoch(FIRST, SECOND, "12.345678")
            .with(chosen -> chosen.withLeftover(Leftover.ROLL_OVER));

    assertThat(open.settings()).isEqualTo(settings);
    assertThat(open.carry()).isEqualTo(Carry.NOTHING);
    requireSame(open.close(EVENTS), Epoch.close(settings, EventLog.of(EVENTS), Carry.NOTHING));
  }

  @Test
  void theBooksAreThoseOfTheLedger() {
    InMemoryLedger ledger = new InMemoryLedger();
    InMemoryLedger direct = new InMemoryLedger();
    Epoch monday = echo.epoch(FIRST, SECOND, "100").close(EVENTS);

    assertThat(EchoLayer.books(ledger).enter(monday))
        .isEqualTo(EpochBooks.of(direct).enter(monday));
    assertThat(ledger.head()).isEqualTo(direct.head());
  }

  @Test
  void anAmountThatIsNoneIsRefused() {
    assertThatThrownBy(() -> echo.withDecimals(2).epoch(FIRST, SECOND, "0.001"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("tokens must have at most 2 places, but was 0.001");
  }

  private static void requireSame(Epoch epoch, Epoch expected) {
    assertThat(epoch.settings()).isEqualTo(expected.settings());
    assertThat(epoch.inputDigest()).isEqualTo(expected.inputDigest());
    assertThat(receipts(epoch)).isEqualTo(receipts(expected));
    assertThat(epoch.payouts()).isEqualTo(expected.payouts());
    assertThat(epoch.pools()).isEqualTo(expected.pools());
    assertThat(epoch.tree().root()).isEqualTo(expected.tree().root());
    assertThat(epoch.carry()).isEqualTo(expected.carry());
    assertThat(EpochBooks.digest(epoch)).isEqualTo(EpochBooks.digest(expected));
  }

  private static List<String> receipts(Epoch epoch) {
    return Receipts.stream(epoch).map(Receipt::json).toList();
  }
}
