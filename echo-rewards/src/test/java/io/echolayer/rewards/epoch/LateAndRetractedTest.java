package io.echolayer.rewards.epoch;

import static io.echolayer.rewards.epoch.Logs.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.claim.Claim;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracle: section 10 of the specification, "What an epoch does". */
class LateAndRetractedTest {
  private static final String C1 =
      event("p1", "content", "10T08:00:00", "'content':'c1','creator':'u1','platform':'x'");
  private static final String LATE =
      event(
          "e1",
          "discovery",
          "10T09:00:00",
          "'content':'c1','user':'u2','recorded':'2026-01-11T10:00:00Z'");
  private static final String LEVEL_3 =
      event("m1", "milestone", "10T09:00:00", "'user':'u1','level':3");

  /** 20 tokens a day, of which the reserve has one, so that a milestone waits. */
  private static Epoch close(int day, Carry carry, String... lines) {
    EpochSettings settings = EpochSettings.of(Logs.day(day), 20_000_000_000L);
    return Epoch.close(settings, Logs.of(lines), carry);
  }

  private static List<String> ids(Epoch epoch) {
    return Logs.claims(epoch).stream().map(Claim::id).toList();
  }

  private static String retraction(String time, String event) {
    return event("r1", "retraction", time, "'event':'" + event + "'");
  }

  @Test
  void aLateEventIsRewardedInTheEpochThatLearnsOfIt() {
    Epoch tenth = close(10, Carry.NOTHING, C1, LATE);
    assertThat(ids(tenth)).containsExactly("2026-01-10T00:00:00Z/p1/creation");
    Epoch eleventh = close(11, tenth.carry(), C1, LATE);
    assertThat(ids(eleventh)).contains("2026-01-11T00:00:00Z/e1/discovery");
    Claim claim = Logs.claims(eleventh).get(0);
    assertThat(claim.at()).as("recorded").isEqualTo(Instant.parse("2026-01-11T10:00:00Z"));
    assertThat(ids(close(12, eleventh.carry(), C1, LATE))).noneMatch(id -> id.contains("/e1/"));
  }

  @Test
  void aClosedEpochNeverChanges() {
    Epoch before = close(10, Carry.NOTHING, C1);
    Epoch after = close(10, Carry.NOTHING, C1, LATE, retraction("11T11:00:00", "p1"));
    assertThat(after.pools()).isEqualTo(before.pools());
    assertThat(after.inputDigest()).isEqualTo(before.inputDigest());
    assertThat(after.carry()).isEqualTo(before.carry());
  }

  @Test
  void theFormulaOfALateEventUsesTheTimeItHappened() {
    String prompt = event("e1", "discovery", "10T09:00:00", "'content':'c1','user':'u2'");
    double late = tokens(close(11, Carry.NOTHING, C1, LATE), "/e1/discovery");
    // On the tenth the index is another; the delay of one hour is the same.
    Epoch tenth = close(10, Carry.NOTHING, C1, prompt);
    double index = tenth.snapshot().item("c1").score().echoIndex();
    double laterIndex =
        close(11, Carry.NOTHING, C1, LATE).snapshot().item("c1").score().echoIndex();
    assertThat(late / laterIndex)
        .isCloseTo(
            tokens(tenth, "/e1/discovery") / index, org.assertj.core.api.Assertions.within(1e-12));
  }

  private static double tokens(Epoch epoch, String suffix) {
    return Logs.claims(epoch).stream()
        .filter(claim -> claim.id().endsWith(suffix))
        .findFirst()
        .orElseThrow()
        .tokens();
  }

  @Test
  void theIntervalIsHalfOpen() {
    String first = event("m1", "milestone", "11T00:00:00", "'user':'u1','level':1");
    assertThat(ids(close(10, Carry.NOTHING, first))).isEmpty();
    assertThat(ids(close(11, Carry.NOTHING, first))).hasSize(1);
    assertThat(ids(close(12, Carry.NOTHING, first))).isEmpty();
  }

  @Test
  void whatARetractedEventHasInTheQueueIsWithdrawn() {
    Epoch tenth = close(10, Carry.NOTHING, LEVEL_3);
    assertThat(tenth.payouts()).extracting(Payout::units).containsExactly(1_000_000_000L);
    assertThat(tenth.carry().queue()).extracting(Claim::units).containsExactly(29_000_000_000L);
    Epoch eleventh = close(11, tenth.carry(), LEVEL_3, retraction("11T10:00:00", "m1"));
    assertThat(eleventh.withdrawnUnits()).isEqualTo(BigInteger.valueOf(29_000_000_000L));
    assertThat(eleventh.outcomes()).isEmpty();
    assertThat(eleventh.carry().queue()).isEmpty();
    Epoch kept = close(11, tenth.carry(), LEVEL_3, retraction("12T10:00:00", "m1"));
    assertThat(kept.withdrawnUnits()).as("not before it is recorded").isEqualTo(BigInteger.ZERO);
    assertThat(kept.payouts()).hasSize(1);
  }

  @Test
  void anEventThatIsRetractedOnTheSameDayCountsNowhere() {
    String share =
        event("e1", "propagation", "10T09:00:00", "'content':'c1','source':'u2','target':'u3'");
    Epoch with = close(10, Carry.NOTHING, C1, share, retraction("10T10:00:00", "e1"));
    Epoch without = close(10, Carry.NOTHING, C1);
    assertThat(with.pools()).isEqualTo(without.pools());
    assertThat(with.snapshot().item("c1").loop()).isEqualTo(without.snapshot().item("c1").loop());
    assertThat(with.carry()).isEqualTo(without.carry());
    assertThat(with.inputDigest()).as("it is in the input").isNotEqualTo(without.inputDigest());
  }

  @Test
  void aRetractedProfileLeavesTheOneBefore() {
    String wallet = "'wallet':'So11111111111111111111111111111111111111112'";
    String first = event("a", "user", "10T01:00:00", "'user':'u1'," + wallet);
    String second = event("b", "user", "10T02:00:00", "'user':'u1','influence':1");
    Epoch replaced = close(10, Carry.NOTHING, LEVEL_3, first, second);
    assertThat(replaced.payouts().get(0).wallet()).as("replaced whole").isNull();
    Epoch restored =
        close(10, Carry.NOTHING, LEVEL_3, first, second, retraction("10T03:00:00", "b"));
    assertThat(restored.payouts().get(0).wallet()).isNotNull();
  }

  @Test
  void aRetractedPublicationTakesTheItemAlong() {
    String share =
        event("e1", "propagation", "10T09:00:00", "'content':'c1','source':'u2','target':'u3'");
    Epoch epoch = close(10, Carry.NOTHING, C1, share, retraction("10T10:00:00", "p1"));
    assertThat(epoch.snapshot().items()).isEmpty();
    assertThat(epoch.outcomes()).isEmpty();
    assertThat(epoch.carry().indices()).isEmpty();
  }
}
