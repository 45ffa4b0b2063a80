package io.echolayer.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.ledger.Account;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.ledger.EpochBooks.BookedClaim;
import io.echolayer.rewards.ledger.HoldBooks;
import io.echolayer.rewards.ledger.InMemoryLedger;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Epochs and holds on a {@link RewardLedger}: entered once, cut off, raced for, refused. */
public abstract class BookkeepingContract {
  private static final int THREADS = 4;
  private static final int RACES = 20;
  private static final int APPENDS = 200;

  /** Seconds after which a race is taken for hung. */
  private static final int PATIENCE = 120;

  /** For the subclass. */
  BookkeepingContract() {}

  /**
   * A ledger without entries, apart from all that were opened before. It may be used by several
   * threads until the test ends.
   */
  protected abstract RewardLedger open();

  /**
   * A ledger that was opened and then lost: its server is gone, or it was closed. Null where it is
   * in memory, so that there is nothing to lose.
   */
  protected abstract @Nullable RewardLedger unreachable();

  private static RewardLedger reference(List<Epoch> days) {
    RewardLedger ledger = new InMemoryLedger();
    days.forEach(EpochBooks.of(ledger)::enter);
    return ledger;
  }

  @Test
  void withoutAnAnswerEveryCallThrows() {
    RewardLedger ledger = Unreachable.orSkip(unreachable());
    Unreachable.assertAllThrow(
        List.of(
            () -> ledger.head(),
            () -> ledger.append(SamplePostings.behind(ChainHead.EMPTY, SamplePostings.issue(0, 1))),
            () -> ledger.find(List.of("key")),
            () -> ledger.last(Posting.Kind.OPENING),
            () -> ledger.ofSubject("e1"),
            () -> ledger.entries(0, 1),
            () -> ledger.balance(Account.ISSUANCE),
            () -> ledger.balances(Account.Type.USER),
            () -> ledger.audit()));
  }

  @Test
  void daysInARowComeOutAsOnTheHeap() {
    RewardLedger ledger = open();
    List<Epoch> days = SampleDays.of();
    List<EpochBooks.Booking> bookings = days.stream().map(EpochBooks.of(ledger)::enter).toList();
    assertThat(bookings.get(1).corrections())
        .containsExactly(
            new EpochBooks.Correction("2026-01-10T00:00:00Z/e3/milestone", "ann", 20, 20));
    assertThat(ledger.head()).isEqualTo(reference(days).head());
    assertThat(ledger.audit().firstBreak()).isNull();
    assertThat(claims(ledger).filter(BookedClaim::isLate))
        .isNotEmpty()
        .allMatch(claim -> claim.claim().contains("/e7/"));
    for (Account.Type type : Account.Type.values()) {
      assertThat(ledger.balances(type)).isEqualTo(reference(days).balances(type));
    }
  }

  private static Stream<BookedClaim> claims(RewardLedger ledger) {
    return ledger.entries(0, 1000).stream()
        .map(LedgerEntry::posting)
        .filter(posting -> posting.kind() == Posting.Kind.CLAIM)
        .map(BookedClaim::of);
  }

  @Test
  void anEpochAgainChangesNothing() {
    RewardLedger ledger = open();
    Epoch day = SampleDays.of().get(0);
    EpochBooks.Booking booking = EpochBooks.of(ledger).enter(day);
    ChainHead head = ledger.head();
    assertThat(EpochBooks.of(ledger).enter(day)).isEqualTo(booking);
    assertThat(ledger.head()).isEqualTo(head);
  }

  @Test
  void anEpochUnderAnotherRulesetIsRefused() {
    RewardLedger ledger = open();
    Epoch day = SampleDays.of().get(0);
    EpochBooks.of(ledger).enter(day);
    ChainHead head = ledger.head();
    Epoch other =
        new Epoch(
            day.settings().withRuleset(Ruleset.echoLayer1().withId("another/1")),
            day.inputDigest(),
            day.snapshot(),
            day.outcomes(),
            day.pools(),
            day.withdrawnClaims(),
            day.payouts(),
            day.tree());
    assertThatIllegalStateException()
        .isThrownBy(() -> EpochBooks.of(ledger).enter(other))
        .withMessageContaining("ruleset");
    assertThat(ledger.head()).isEqualTo(head);
  }

  @Test
  void aGapIsRefused() {
    RewardLedger ledger = open();
    EpochBooks.of(ledger).enter(SampleDays.of().get(0));
    assertThatIllegalStateException()
        .isThrownBy(() -> EpochBooks.of(ledger).enter(SampleDays.of().get(2)))
        .withMessageContaining("gap");
  }

  @Test
  void aWeekThatIsCutAnywhereEndsTheSame() {
    List<Epoch> days = SampleDays.of();
    RewardLedger reference = reference(days);
    List<LedgerEntry> entries = reference.entries(0, 1000);
    for (int cut = 0; cut <= entries.size(); cut++) {
      RewardLedger ledger = open();
      if (cut > 0) {
        assertThat(ledger.append(entries.subList(0, cut))).isTrue();
      }
      days.forEach(EpochBooks.of(ledger)::enter);
      assertThat(ledger.head()).as("cut before write %s", cut + 1).isEqualTo(reference.head());
    }
  }

  @Test
  void appendersWhoRaceMakeOneChain() throws Exception {
    RewardLedger ledger = open();
    SamplePostings.append(ledger, SamplePostings.issue(0, 1_000_000));
    atOnce(
        racer -> {
          for (int i = 0; i < APPENDS; i++) {
            Posting posting = SamplePostings.pay(0, "u" + racer, "e" + racer + "-" + i, 1);
            while (!ledger.append(LedgerEntry.following(ledger.head(), List.of(posting)))) {
              assertThat(Thread.interrupted()).as("gave up after %s s", PATIENCE).isFalse();
            }
          }
          return true;
        });
    List<LedgerEntry> entries = ledger.entries(0, Integer.MAX_VALUE);
    assertThat(entries).hasSize(1 + THREADS * APPENDS);
    ChainHead head = ChainHead.EMPTY;
    for (LedgerEntry entry : entries) {
      assertThat(entry).isEqualTo(LedgerEntry.following(head, entry.posting()));
      head = entry.head();
    }
    assertThat(ledger.balance(Account.user("u0"))).isEqualTo(APPENDS);
  }

  @Test
  void closersWhoRaceEnterAnEpochOnce() throws Exception {
    List<Epoch> days = SampleDays.of();
    for (int race = 0; race < RACES; race++) {
      RewardLedger ledger = open();
      atOnce(
          racer -> {
            for (Epoch day : days) {
              EpochBooks.of(ledger).withBatch(1 + racer).enter(day);
            }
            return true;
          });
      assertThat(ledger.head()).isEqualTo(reference(days).head());
    }
  }

  @Test
  void settlementsWhoRaceForOneBalanceDoNotOverdrawIt() throws Exception {
    RewardLedger ledger = open();
    EpochBooks.of(ledger).enter(SampleDays.of().get(0));
    Account ann = ledger.balances(Account.Type.USER).firstKey();
    BigInteger balance = ledger.balance(ann);
    List<Boolean> held =
        atOnce(
            racer -> {
              try {
                HoldBooks.of(ledger).hold("s" + racer, ann.name(), balance.longValueExact());
                return true;
              } catch (IllegalStateException e) {
                return false;
              }
            });
    assertThat(held).containsOnlyOnce(true);
    assertThat(ledger.balance(ann)).isEqualTo(0);
    assertThat(ledger.audit().firstBreak()).isNull();
  }

  @Test
  void settlementsEndOnce() {
    RewardLedger ledger = open();
    EpochBooks.of(ledger).enter(SampleDays.of().get(0));
    Account ann = ledger.balances(Account.Type.USER).firstKey();
    BigInteger balance = ledger.balance(ann);
    HoldBooks holds = HoldBooks.of(ledger);
    assertThat(holds.state("s1")).isNull();
    holds.hold("s1", ann.name(), 1);
    holds.hold("s1", ann.name(), 1);
    holds.hold("s2", ann.name(), 2);
    assertThat(holds.state("s1")).isEqualTo(HoldBooks.State.PENDING);
    holds.post("s1", "tx1");
    holds.post("s1", "tx1");
    holds.cancel("s2", "expired");
    assertThat(holds.state("s1")).isEqualTo(HoldBooks.State.POSTED);
    assertThat(holds.state("s2")).isEqualTo(HoldBooks.State.VOIDED);
    assertThatIllegalStateException().isThrownBy(() -> holds.cancel("s1", "late"));
    assertThatIllegalStateException().isThrownBy(() -> holds.post("s2", "tx2"));
    assertThatIllegalStateException().isThrownBy(() -> holds.post("s3", "tx3"));
    assertThat(ledger.balance(ann)).isEqualTo(balance.subtract(BigInteger.ONE));
    assertThat(ledger.audit().firstBreak()).isNull();
  }

  @Test
  void manySettlementsAreHeldAllOrNothingAndEndTogether() {
    RewardLedger ledger = open();
    EpochInterval first = SampleDays.of().get(0).settings().interval();
    assertThat(EpochBooks.of(ledger).holds(first)).isFalse();
    EpochBooks.of(ledger).enter(SampleDays.of().get(0));
    assertThat(EpochBooks.of(ledger).holds(first)).isTrue();
    Account ann = ledger.balances(Account.Type.USER).firstKey();
    long balance = ledger.balance(ann).longValueExact();
    HoldBooks holds = HoldBooks.of(ledger);
    HoldBooks.Hold one = new HoldBooks.Hold("s1", ann.name(), 1);
    HoldBooks.Hold rest = new HoldBooks.Hold("s2", ann.name(), balance - 1);
    long entries = ledger.head().number();
    assertThatIllegalStateException()
        .isThrownBy(() -> holds.hold(List.of(one, rest, new HoldBooks.Hold("s3", ann.name(), 1))))
        .withMessageContaining("s3 must be at most what " + ann.name() + " has (0), but was 1");
    assertThat(ledger.head().number()).isEqualTo(entries);
    holds.hold(List.of(one));
    holds.hold(List.of(one, rest));
    assertThat(ledger.head().number()).isEqualTo(entries + 2);
    assertThatIllegalStateException()
        .isThrownBy(() -> holds.post(List.of("s1", "s3"), "tx"))
        .withMessageContaining("s3 must be pending before it ends");
    holds.post(List.of("s1"), "tx");
    holds.post(List.of("s1"), "tx");
    holds.cancel(List.of("s2"), "expired");
    assertThat(holds.states(List.of("s1", "s2", "s3")))
        .containsOnly(
            Map.entry("s1", HoldBooks.State.POSTED), Map.entry("s2", HoldBooks.State.VOIDED));
    assertThat(holds.payments()).containsExactly(new HoldBooks.PostedPayment("tx", ann.name(), 1));
    assertThat(ledger.balance(ann)).isEqualTo(balance - 1);
    assertThat(ledger.audit().firstBreak()).isNull();
  }

  private interface Racer {
    boolean run(int racer);
  }

  private static List<Boolean> atOnce(Racer task) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Boolean>> racers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int racer = i;
        racers.add(() -> task.run(racer));
      }
      List<Boolean> results = new ArrayList<>();
      for (Future<Boolean> result : threads.invokeAll(racers, PATIENCE, TimeUnit.SECONDS)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
