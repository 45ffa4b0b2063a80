package io.echolayer.rewards.epoch;

import static io.echolayer.rewards.epoch.Logs.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracle: section 10 of the specification, "What no observation gives is derived". */
class DerivedSignalsTest {
  private static final List<String> LOG =
      List.of(
          event("p1", "content", "09T00:00:00", "'content':'c1','creator':'u1','platform':'x'"),
          event("e1", "propagation", "10T01:00:00", "'content':'c1','source':'u1','target':'u2'"),
          event("e2", "propagation", "10T02:00:00", "'content':'c1','source':'u2','target':'u3'"),
          event("d1", "discovery", "10T03:00:00", "'content':'c1','user':'u4'"));

  private static Signals signals(String... more) {
    List<String> lines = new ArrayList<>(LOG);
    lines.addAll(List.of(more));
    return Epoch.close(EpochSettings.of(Logs.day(10), 20_000), Logs.of(lines), Carry.NOTHING)
        .snapshot()
        .item("c1")
        .score()
        .signals();
  }

  private static String observation(String id, String time, String signals) {
    return event(id, "observation", time, "'content':'c1','signals':{" + signals + "}");
  }

  @Test
  void theLogTellsSharesReachLastInteractionAndFrequency() {
    Signals signals =
        signals(event("u", "user", "10T00:00:00", "'user':'u1','reach':77,'influence':1"));
    assertThat(signals.totalShares()).hasValue(2);
    assertThat(signals.discoveryShares()).hasValue(1);
    assertThat(signals.platformReach()).hasValue(77);
    assertThat(signals.lastInteractionAt()).hasValue(Instant.parse("2026-01-10T03:00:00Z"));
    assertThat(signals.interactionFrequency()).as("3 in 2 days").hasValue(1.5);
    assertThat(signals.totalViews()).isEmpty();
    assertThat(signals.viewTimeSeconds()).isEmpty();
    assertThat(signals.engagement().isAbsent()).isTrue();
    assertThat(signals.sentiment()).isEmpty();
  }

  @Test
  void withoutAProfileThatGivesItTheReachIsAbsent() {
    assertThat(signals().platformReach()).isEmpty();
    assertThat(
            signals(event("u", "user", "10T00:00:00", "'user':'u1','influence':1")).platformReach())
        .isEmpty();
  }

  @Test
  void anObservationOfOneShareCountKeepsTheLogOutOfBoth() {
    Signals signals = signals(observation("o", "10T04:00:00", "'totalShares':9"));
    assertThat(signals.totalShares()).hasValue(9);
    assertThat(signals.discoveryShares()).isEmpty();
    Signals other = signals(observation("o", "10T04:00:00", "'discoveryShares':1"));
    assertThat(other.discoveryShares()).hasValue(1);
    assertThat(other.totalShares()).isEmpty();
  }

  @Test
  void theLatestObservationReplacesTheEarlierWhole() {
    Signals signals =
        signals(
            observation("o1", "10T04:00:00", "'totalViews':5,'sentiment':1"),
            observation("o2", "10T05:00:00", "'totalViews':6,'interactionFrequency':7"),
            observation("o0", "10T05:00:00", "'credibility':1"));
    assertThat(signals.totalViews()).hasValue(6);
    assertThat(signals.interactionFrequency()).hasValue(7);
    assertThat(signals.sentiment()).isEmpty();
    assertThat(signals.credibility()).isEmpty();
  }
}
