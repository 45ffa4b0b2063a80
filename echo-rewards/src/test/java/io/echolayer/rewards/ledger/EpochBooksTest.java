package io.echolayer.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What may be entered behind what. Each refusal leaves the ledger as it was. */
class EpochBooksTest {
  private final RewardLedger ledger = new InMemoryLedger();
  private final EpochBooks books = EpochBooks.of(ledger);

  private static Epoch day(int day, Carry carry, long... claims) {
    return day(HandmadeEpoch.day(day, 100).withLeftover(Leftover.ROLL_OVER), carry, claims);
  }

  private static Epoch day(EpochSettings settings, Carry carry, long... units) {
    Claim[] claims = new Claim[units.length];
    for (int i = 0; i < units.length; i++) {
      claims[i] = HandmadeEpoch.claim(settings, "u" + i, units[i], Pool.DISCOVERY);
    }
    return HandmadeEpoch.of(settings, carry, List.of(claims));
  }

  private void refused(Epoch epoch, String... why) {
    ChainHead before = ledger.head();
    assertThatIllegalStateException()
        .isThrownBy(() -> books.enter(epoch))
        .withMessageContainingAll(why);
    assertThat(ledger.head()).isEqualTo(before);
  }

  @Test
  void daysFollowEachOther() {
    assertThat(books.last()).isNull();
    Epoch first = day(0, Carry.NOTHING, 10, 30);
    EpochBooks.Booking booking = books.enter(first);
    assertThat(booking.opening()).isEqualTo(1);
    assertThat(booking.closing()).isEqualTo(ledger.head().number());
    assertThat(booking.corrections()).isEmpty();
    Epoch second = day(1, first.carry());
    books.enter(second);
    assertThat(books.last()).isEqualTo(second.settings().interval());
    assertThat(ledger.audit().isSound()).isTrue();
  }

  @Test
  void theSameEpochAgainChangesNothing() {
    Epoch first = day(0, Carry.NOTHING, 10, 30);
    EpochBooks.Booking booking = books.enter(first);
    Epoch second = day(1, first.carry());
    books.enter(second);
    ChainHead head = ledger.head();
    assertThat(books.enter(day(0, Carry.NOTHING, 10, 30))).isEqualTo(booking);
    assertThat(books.withBatch(1).enter(first)).isEqualTo(booking);
    books.enter(second);
    assertThat(ledger.head()).isEqualTo(head);
  }

  @Test
  void anotherResultForTheSameEpochIsRefused() {
    Epoch first = day(0, Carry.NOTHING, 10, 3);
    books.enter(first);
    refused(day(0, Carry.NOTHING, 10), "2026-01-10T00:00:00Z/opening", "same content", "entry 1");
    refused(day(0, Carry.NOTHING, 10, 4), "same content");
    refused(day(HandmadeEpoch.day(0, 101), Carry.NOTHING, 10, 3), "same content");
    EpochInterval longer = new EpochInterval(RandomWeek.at(0, 0), RandomWeek.at(2, 0));
    refused(
        day(EpochSettings.of(longer, 100).withLeftover(Leftover.ROLL_OVER), Carry.NOTHING, 10, 3),
        "same content");
  }

  @Test
  void anotherResultForAnEpochThatWasCutOffIsRefusedBeforeItMixes() {
    books.enter(day(0, Carry.NOTHING, 10, 3));
    RewardLedger cut = Ledgers.of(Ledgers.entries(ledger).subList(0, 1));
    assertThatIllegalStateException()
        .isThrownBy(() -> EpochBooks.of(cut).enter(day(0, Carry.NOTHING, 10)));
    assertThat(cut.head().number()).isEqualTo(1);
  }

  @Test
  void anotherRulesetForTheSameEpochIsRefused() {
    Epoch first = day(0, Carry.NOTHING, 10);
    books.enter(first);
    Ruleset other = Ruleset.echoLayer1().withId("another/1");
    refused(
        day(first.settings().withRuleset(other), Carry.NOTHING, 10),
        "same ruleset as entry 1",
        other.digest(),
        Ruleset.echoLayer1().digest());
  }

  @Test
  void rulesetsMayChangeFromDayToDay() {
    Epoch first = day(0, Carry.NOTHING, 10);
    books.enter(first);
    Ruleset other = Ruleset.echoLayer1().withId("another/1");
    EpochSettings next = HandmadeEpoch.day(1, 100).withRuleset(other);
    books.enter(day(next, first.carry(), 5));
    assertThat(ledger.audit().isSound()).isTrue();
  }

  @Test
  void aGapIsRefused() {
    Epoch first = day(0, Carry.NOTHING, 10);
    books.enter(first);
    refused(day(2, first.carry()), "leave no gap", "[2026-01-12T00:00:00Z");
  }

  @Test
  void anOverlapIsRefused() {
    Epoch first = day(1, Carry.NOTHING, 10);
    books.enter(first);
    EpochInterval half = new EpochInterval(RandomWeek.at(1, 43_200), RandomWeek.at(2, 43_200));
    refused(day(EpochSettings.of(half, 100), first.carry()), "not overlap");
    refused(day(0, Carry.NOTHING), "not overlap");
  }

  @Test
  void theNextEpochWaitsForTheOneThatWasCutOff() {
    Epoch first = day(0, Carry.NOTHING, 10);
    books.enter(first);
    RewardLedger cut = Ledgers.of(Ledgers.entries(ledger).subList(0, 2));
    Epoch second = day(1, first.carry());
    assertThatIllegalStateException()
        .isThrownBy(() -> EpochBooks.of(cut).enter(second))
        .withMessageContaining("2026-01-10T00:00:00Z must be complete before 2026-01-11T00:00:00Z");
    EpochBooks.of(cut).enter(first);
    EpochBooks.of(cut).enter(second);
    assertThat(cut.audit().isSound()).isTrue();
  }

  @Test
  void aForeignQueueIsRefused() {
    Epoch first = day(0, Carry.NOTHING, 30, 30);
    books.enter(first);
    Carry carry = first.carry();
    assertThat(carry.queue()).hasSize(2);
    Map<Pool, Long> rolled = carry.rolledOut();
    refused(day(1, Carry.NOTHING.withRolledOut(rolled)), "take up the claims");
    Claim waiting = carry.queue().get(0);
    List<Claim> other = List.of(waiting, carry.queue().get(1).carried(waiting.units() + 1));
    refused(day(1, Carry.NOTHING.withQueue(other).withRolledOut(rolled)), "take up the claims");
    books.enter(day(1, carry));
  }

  @Test
  void aForeignRollOverIsRefused() {
    Epoch first = day(0, Carry.NOTHING, 10);
    books.enter(first);
    Carry carry = first.carry();
    refused(
        day(1, Carry.NOTHING.withQueue(carry.queue())),
        "what the pools have left, {pool/content_creation=40, ",
        "but was {}");
  }

  @Test
  void theFirstEpochTakesNothingUp() {
    Epoch before = day(0, Carry.NOTHING, 30, 30);
    refused(day(1, before.carry()), "take up the claims");
  }

  @Test
  void otherDecimalsAreRefused() {
    Epoch first = day(0, Carry.NOTHING, 10);
    books.enter(first);
    EpochSettings next = HandmadeEpoch.day(1, 100).withScale(new TokenScale(2));
    refused(day(next, first.carry()), "decimals of the one before (9), but counts in 2");
  }

  @Test
  void whatIsReadWhileSomebodyAppendsIsNoReasonToRefuse() {
    Epoch first = day(0, Carry.NOTHING, 10);
    books.enter(first);
    Epoch second = day(1, first.carry(), 5);
    RewardLedger raced =
        new ForwardingLedger(ledger) {
          @Override
          public SortedMap<Account, BigInteger> balances(Account.Type type) {
            books.enter(second);
            return super.balances(type);
          }
        };
    EpochBooks.of(raced).enter(second);
    assertThat(ledger.audit().isSound()).isTrue();
    assertThat(books.last()).isEqualTo(second.settings().interval());
  }

  @Test
  void aStoreThatNeverAppendsIsNotAskedForEver() {
    RewardLedger stuck =
        new ForwardingLedger(ledger) {
          @Override
          public boolean append(List<LedgerEntry> entries) {
            return false;
          }
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> EpochBooks.of(stuck).enter(day(0, Carry.NOTHING)))
        .withMessageContaining("must take an entry that follows its head");
  }
}
