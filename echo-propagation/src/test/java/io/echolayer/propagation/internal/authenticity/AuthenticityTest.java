package io.echolayer.propagation.internal.authenticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Oracle: by hand. */
class AuthenticityTest {
  private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

  private static CountedEvent event(String source, String target, long hours) {
    Instant at = NOON.plusSeconds(3600 * hours);
    String id = source + target + hours;
    return CountedEvent.whole(new PropagationEvent(id, "c", source, target, at, "x", "x", 2));
  }

  private static List<String> ids(List<CountedEvent> events) {
    return events.stream().map(counted -> counted.event().id()).toList();
  }

  @Test
  void selfEdgesDoNotCount() {
    List<CountedEvent> events = List.of(event("a", "a", 0), event("a", "b", 0));
    assertThat(ids(new WithoutSelfEdges().count(events))).containsExactly("ab0");
  }

  @Test
  void theFirstToldOfAPairAndDayCounts() {
    List<CountedEvent> events =
        List.of(event("a", "b", 3), event("a", "b", 1), event("b", "a", 2), event("a", "b", 12));
    assertThat(ids(new DailyCap(1).count(events))).containsExactly("ab3", "ba2", "ab12");
    assertThat(ids(new DailyCap(2).count(events))).hasSize(4);
  }

  @Test
  void onlyWhatComesBackIsAttenuated() {
    List<CountedEvent> events =
        List.of(event("a", "b", 0), event("b", "c", 1), event("c", "a", 2), event("c", "d", 3));
    assertThat(new RingAttenuation(0.5).count(events))
        .extracting(CountedEvent::fraction)
        .containsExactly(0.5, 0.5, 0.5, 1.0);
    assertThat(ids(new RingAttenuation(0).count(events))).containsExactly("cd3");
  }

  @Test
  void anEventCountsByTheTrustOfItsEnds() {
    Trust trust = user -> user.equals("a") ? 0.5 : user.equals("b") ? 0.25 : 0;
    List<CountedEvent> events =
        List.of(event("a", "b", 0), event("b", "a", 0), event("c", "a", 0), event("a", "c", 0));
    assertThat(new TrustCounting(trust, false).count(events))
        .extracting(CountedEvent::fraction)
        .containsExactly(0.5, 0.25, 0.5);
    assertThat(new TrustCounting(trust, true).count(events))
        .extracting(CountedEvent::fraction)
        .containsExactly(0.25, 0.25);
    assertThat(events.get(0).times(0.25).weakened().strength()).isEqualTo(0.5);
  }

  @Test
  void trustGrowsWithAge() {
    Map<String, Instant> since =
        Map.of("new", NOON, "week", NOON.minusSeconds(7 * 86_400), "old", Instant.EPOCH);
    AccountAge trust = new AccountAge(since, NOON.plusSeconds(86_400), 7, 31);
    assertThat(trust.of("new")).isEqualTo(0);
    assertThat(trust.of("week")).isEqualTo(1.0 / 24, within(1e-15));
    assertThat(trust.of("old")).isEqualTo(1);
    assertThat(trust.of("stranger")).isEqualTo(0);
  }

  @Test
  void trustNeedsVouchersAndIdentitiesHaveNoneOfTheirOwn() {
    List<CountedEvent> events = new ArrayList<>();
    for (String user : List.of("p", "q")) {
      events.add(event(user, "x", 0));
      events.add(event(user, "y", 0));
    }
    events.add(event("x", "s1", 1));
    events.add(event("s1", "s2", 1));
    events.add(event("s2", "s1", 1));
    events.add(event("s2", "x", 1));
    NetworkTrust strict = NetworkTrust.of(events, List.of("p", "q"), 0.85, 2);
    assertThat(strict.of("p")).isEqualTo(1);
    assertThat(strict.of("x")).isEqualTo(strict.of("y")).isBetween(0.5, 1.0);
    assertThat(strict.of("s1")).isEqualTo(0);
    assertThat(strict.of("s2")).isEqualTo(0);
    NetworkTrust lax = NetworkTrust.of(events, List.of("p", "q"), 0.85, 1);
    assertThat(lax.of("s1")).isPositive();

    List<CountedEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(4));
    NetworkTrust again = NetworkTrust.of(shuffled, List.of("q", "p"), 0.85, 2);
    assertThat(again.of("x")).isEqualTo(strict.of("x"));
  }

  @Test
  void whoPassedNothingOnMayBePreTrusted() {
    NetworkTrust trust = NetworkTrust.of(List.of(), List.of("p"), 0.85, 2);
    assertThat(trust.of("p")).isEqualTo(1);
    assertThat(trust.of("q")).isEqualTo(0);
  }
}
