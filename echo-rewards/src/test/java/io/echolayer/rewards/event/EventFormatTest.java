package io.echolayer.rewards.event;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.testing.Golden;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A line of the event log for each type, with all its members and with none that may be absent. */
class EventFormatTest {
  private static final Wallet WALLET = new Wallet("So11111111111111111111111111111111111111112");
  private static final String SIGNALS =
      "{'totalShares':12,'discoveryShares':5,'platformReach':90000,"
          + "'engagement':{'\u20ac':0.25,'likes':0.04,'comments':1e-7},"
          + "'viewTimeSeconds':42.5,'totalViews':81000,"
          + "'lastInteractionAt':'2026-01-10T07:59:59Z',"
          + "'interactionFrequency':3,'sentiment':-0.5,'credibility':0.8,'relevance':1,"
          + "'originality':0}";

  private static final List<EchoEvent> EVENTS =
      List.of(
          new EchoEvent.User(on(1), "u1", 0.7, 1200L, 0.12, WALLET),
          new EchoEvent.User(late(2), "u\u00fc \"2\"", null, null, null, null),
          new EchoEvent.Content(on(3), "c1", "u1", "twitter"),
          new EchoEvent.Content(late(4), "c\ud83d\ude00\n", "u\\", "youtube"),
          new EchoEvent.Observation(on(5), "c1", signals(SIGNALS)),
          new EchoEvent.Observation(late(6), "c1", signals("{}")),
          new EchoEvent.Propagation(on(7), "c1", "u1", "u2", "twitter", "telegram", 2.5),
          new EchoEvent.Propagation(late(8), "c1", "u1", "u2", null, null, null),
          new EchoEvent.Discovery(on(9), "c1", "u3"),
          new EchoEvent.Discovery(late(10), "c1", "u3"),
          new EchoEvent.Milestone(on(11), "u1", 100),
          new EchoEvent.Milestone(late(12), "u1", 1),
          new EchoEvent.Retraction(on(13), "e7"),
          new EchoEvent.Retraction(late(14), "e8"));

  @Test
  void eachEventIsOneLine() {
    Golden.holds(
        "events.ndjson",
        EVENTS.stream().map(event -> event.json() + "\n").collect(Collectors.joining()));
  }

  @Test
  void theInputDigestIsThatOfTheLines() {
    Golden.holds("events.sha256", EventLog.of(EVENTS).digest() + "\n");
  }

  private static Stamp on(int number) {
    return Stamp.of("e" + number, Instant.parse("2026-01-10T08:00:00Z"));
  }

  private static Stamp late(int number) {
    Instant at = Instant.parse("2026-01-10T08:00:00Z");
    return new Stamp("e" + number, at, at.plusSeconds(90_061));
  }

  private static ObservedSignals signals(String text) {
    return ObservedSignals.read(JsonObject.parse(text.replace('\'', '"')));
  }
}
