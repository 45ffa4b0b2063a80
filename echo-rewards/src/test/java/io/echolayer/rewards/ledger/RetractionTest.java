package io.echolayer.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.ledger.EpochBooks.BookedClaim;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Events that are taken back, and events that become known late. Oracle: by hand; a milestone of
 * level 1 is 10 units here, and a day of 200 opens the reserve, which pays it, with 10.
 */
class RetractionTest {
  private static final String DAY_0 = "2026-01-10T00:00:00Z";

  private final RewardLedger ledger = new InMemoryLedger();
  private final List<EchoEvent> events = new ArrayList<>();
  private Carry carry = Carry.NOTHING;
  private int day;

  private void milestone(String id, String user) {
    events.add(new EchoEvent.Milestone(Stamp.of(id, RandomWeek.at(day, events.size())), user, 1));
  }

  private void retract(String event) {
    Stamp stamp = Stamp.of("r" + events.size(), RandomWeek.at(day, events.size()));
    events.add(new EchoEvent.Retraction(stamp, event));
  }

  private EpochBooks.Booking close() {
    EventLog.Builder log = EventLog.builder();
    events.forEach(event -> log.add(event));
    EpochSettings settings = HandmadeEpoch.day(day++, 200).withScale(new TokenScale(0));
    Epoch epoch = Epoch.close(settings, log.build(), carry);
    carry = epoch.carry();
    EpochBooks.Booking booking = EpochBooks.of(ledger).enter(epoch);
    assertThat(EpochBooks.of(ledger).enter(epoch)).isEqualTo(booking);
    assertThat(ledger.audit().firstBreak()).isNull();
    return booking;
  }

  private long balance(Account.Type type, String name) {
    return ledger.balance(new Account(type, name)).longValueExact();
  }

  @Test
  void whatWaitsIsWithdrawnAndWhatWasPaidIsRecovered() {
    milestone("paid", "u1");
    milestone("waits", "u2");
    close();
    assertThat(balance(Account.Type.USER, "u1")).isEqualTo(10);
    assertThat(balance(Account.Type.QUEUE, "reserve")).isEqualTo(10);
    retract("paid");
    retract("waits");
    EpochBooks.Booking booking = close();
    assertThat(booking.corrections())
        .containsExactly(new EpochBooks.Correction(DAY_0 + "/paid/milestone", "u1", 10, 10));
    assertThat(booking.shortfalls()).isEmpty();
    assertThat(balance(Account.Type.USER, "u1")).isEqualTo(0);
    assertThat(balance(Account.Type.RECOVERED, "reserve")).isEqualTo(10);
    assertThat(balance(Account.Type.QUEUE, "reserve")).isEqualTo(0);
    assertThat(balance(Account.Type.WITHDRAWN, "reserve")).isEqualTo(10);
    close();
    assertThat(balance(Account.Type.RECOVERED, "reserve")).as("once").isEqualTo(10);
  }

  @Test
  void whatIsSettledOrOnItsWayIsNamedAndNotCorrected() {
    milestone("e1", "u1");
    close();
    HoldBooks holds = HoldBooks.of(ledger);
    holds.hold("s1", "u1", 4);
    holds.post("s1", "tx1");
    holds.hold("s2", "u1", 3);
    retract("e1");
    EpochBooks.Booking booking = close();
    EpochBooks.Correction correction =
        new EpochBooks.Correction(DAY_0 + "/e1/milestone", "u1", 10, 3);
    assertThat(booking.shortfalls()).containsExactly(correction);
    assertThat(correction.missing()).isEqualTo(7);
    assertThat(balance(Account.Type.USER, "u1")).isEqualTo(0);
    holds.cancel("s2", "expired");
    assertThat(balance(Account.Type.USER, "u1")).isEqualTo(3);
  }

  @Test
  void aUserWithNothingLeftIsNamedToo() {
    milestone("e1", "u1");
    close();
    HoldBooks.of(ledger).hold("s1", "u1", 10);
    retract("e1");
    assertThat(close().shortfalls())
        .containsExactly(new EpochBooks.Correction(DAY_0 + "/e1/milestone", "u1", 10, 0));
  }

  @Test
  void theDaysOwnPaymentsAreNotDrawnOn() {
    milestone("e1", "u1");
    close();
    HoldBooks.of(ledger).hold("s1", "u1", 10);
    retract("e1");
    milestone("e2", "u1");
    assertThat(close().shortfalls()).hasSize(1);
    assertThat(balance(Account.Type.USER, "u1")).as("what day 1 publishes").isEqualTo(10);
  }

  @Test
  void retractingAgainTakesWhatIsThereByThen() {
    theDaysOwnPaymentsAreNotDrawnOn();
    retract("e1");
    assertThat(close().corrections())
        .containsExactly(new EpochBooks.Correction(DAY_0 + "/e1/milestone", "u1", 10, 10));
    retract("e1");
    assertThat(close().corrections()).as("nothing is left to correct").isEmpty();
  }

  /** Its claim is for the item, which happens to bear the event's name. */
  @Test
  void aQualityRewardDoesNotFallWithAnEvent() {
    EpochSettings settings = HandmadeEpoch.day(day, 200).withScale(new TokenScale(0));
    Claim quality =
        new Claim(
            DAY_0, "x", "quality", "u1", "x", 1.0, 5, Pool.QUALITY_BONUS, RandomWeek.at(1, 0));
    Epoch first = HandmadeEpoch.of(settings, Carry.NOTHING, List.of(quality));
    EpochBooks.of(ledger).enter(first);
    milestone("x", "u2");
    day++;
    carry = first.carry();
    retract("x");
    assertThat(close().corrections()).isEmpty();
    assertThat(balance(Account.Type.USER, "u1")).isEqualTo(5);
  }

  @Test
  void aLateEventIsPaidInTheOpenEpochAndSaysItsDay() {
    milestone("e0", "u1");
    close();
    Stamp late = new Stamp("late", RandomWeek.at(0, 7), RandomWeek.at(1, 5));
    events.add(new EchoEvent.Milestone(late, "u2", 1));
    ChainHead dayBefore = ledger.head();
    EpochBooks.Booking booking = close();
    assertThat(booking.opening()).as("a closed day stays").isEqualTo(dayBefore.number() + 1);
    List<BookedClaim> claims =
        Ledgers.postings(ledger).stream()
            .filter(posting -> posting.kind() == Posting.Kind.CLAIM)
            .map(BookedClaim::of)
            .toList();
    assertThat(claims).extracting(BookedClaim::isLate).containsExactly(false, true);
    assertThat(claims.get(1))
        .isEqualTo(
            new BookedClaim(
                "2026-01-11T00:00:00Z/late/milestone",
                "u2",
                RandomWeek.at(1, 5),
                RandomWeek.at(0, 7),
                10,
                0,
                0));
  }

  @Test
  void aClaimThatOnlyWaitedIsNotLate() {
    milestone("e1", "u1");
    milestone("e2", "u2");
    close();
    close();
    assertThat(balance(Account.Type.USER, "u2")).isEqualTo(10);
    assertThat(
            Ledgers.postings(ledger).stream()
                .filter(posting -> posting.kind() == Posting.Kind.CLAIM)
                .map(BookedClaim::of))
        .hasSize(3)
        .noneMatch(BookedClaim::isLate);
  }

  @Test
  void settlementsEndOnce() {
    milestone("e1", "u1");
    close();
    HoldBooks holds = HoldBooks.of(ledger);
    assertThat(holds.state("s1")).isNull();
    assertThatIllegalStateException().isThrownBy(() -> holds.post("s1", "tx1"));
    assertThatIllegalStateException()
        .isThrownBy(() -> holds.hold("s1", "u1", 11))
        .withMessage("Hold s1 must be at most what u1 has (10), but was 11");
    holds.hold("s1", "u1", 10);
    assertThat(holds.state("s1")).isEqualTo(HoldBooks.State.PENDING);
    holds.hold("s1", "u1", 10);
    assertThatIllegalStateException().isThrownBy(() -> holds.hold("s1", "u1", 9));
    assertThatIllegalStateException().isThrownBy(() -> holds.hold("s2", "u1", 1));
    holds.post("s1", "tx1");
    holds.post("s1", "tx1");
    assertThat(holds.state("s1")).isEqualTo(HoldBooks.State.POSTED);
    assertThatIllegalStateException().isThrownBy(() -> holds.post("s1", "tx2"));
    assertThatIllegalStateException().isThrownBy(() -> holds.cancel("s1", "late"));
    assertThat(balance(Account.Type.SETTLED, "u1")).isEqualTo(10);
  }
}
