package io.echolayer.rewards.epoch;

import static io.echolayer.rewards.epoch.Logs.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import org.junit.jupiter.api.Test;

/** Nobody is paid on a log that contradicts itself; the refusal names the event. */
class ContradictionTest {
  private static final String C1 =
      event("p1", "content", "10T08:00:00", "'content':'c1','creator':'u1','platform':'x'");

  private static void refused(String field, String... lines) {
    InvalidValueException e =
        catchThrowableOfType(
            InvalidValueException.class,
            () ->
                Epoch.close(EpochSettings.of(Logs.day(10), 20_000), Logs.of(lines), Carry.NOTHING));
    assertThat(e).as("refusal").isNotNull();
    assertThat(e.field()).isEqualTo(field);
  }

  private static String share(String time, String members) {
    return event("e1", "propagation", time, "'content':'c1','source':'u2','target':'u3'" + members);
  }

  @Test
  void anItemIsPublishedOnce() {
    String again =
        event("p2", "content", "10T09:00:00", "'content':'c1','creator':'u2','platform':'x'");
    refused("event p2.content", C1, again);
    Epoch.close(
        EpochSettings.of(Logs.day(10), 20_000),
        Logs.of(C1, again, event("r", "retraction", "10T10:00:00", "'event':'p1'")),
        Carry.NOTHING);
  }

  @Test
  void nothingHappensToAnUnknownItem() {
    refused("event e1.content", share("10T09:00:00", ""));
    refused(
        "event e1.content", event("e1", "discovery", "10T09:00:00", "'content':'c1','user':'u'"));
    refused(
        "event e1.content",
        event("e1", "observation", "10T09:00:00", "'content':'c1','signals':{}"));
  }

  @Test
  void nothingHappensToAnItemBeforeItIsPublished() {
    refused("event e1.at", C1, share("10T07:59:59", ""));
    refused(
        "event e1.signals.lastInteractionAt",
        C1,
        event(
            "e1",
            "observation",
            "10T09:00:00",
            "'content':'c1','signals':{'lastInteractionAt':'2026-01-10T07:00:00Z'}"));
  }

  @Test
  void anInteractionIsAtMostTen() {
    refused("event e1.strength", C1, share("10T09:00:00", ",'strength':11"));
    Epoch.close(
        EpochSettings.of(Logs.day(10), 20_000),
        Logs.of(C1, share("10T09:00:00", ",'strength':10")),
        Carry.NOTHING);
  }

  @Test
  void aRetractionNamesAnEarlierEventThatIsNoRetraction() {
    String r1 = event("r1", "retraction", "10T09:00:00", "'event':'p1'");
    refused("event r1.event", r1);
    refused("event r2.event", C1, r1, event("r2", "retraction", "10T10:00:00", "'event':'r1'"));
    refused("event r1.event", C1, event("r1", "retraction", "10T07:00:00", "'event':'p1'"));
    refused("event r1.event", event("r1", "retraction", "10T07:00:00", "'event':'r1'"));
  }

  @Test
  void theDaysMoneyLiesInOneToTwoToThe62() {
    for (long pool : new long[] {0, -1, (1L << 62) + 1}) {
      assertThatThrownBy(() -> EpochSettings.of(Logs.day(10), pool))
          .isInstanceOf(InvalidValueException.class);
    }
    assertThat(EpochSettings.of(Logs.day(10), 1L << 62).pool()).isEqualTo(1L << 62);
  }
}
