package io.echolayer.propagation.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LoopTrackerTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final PropagatedContent CONTENT = new PropagatedContent("c", "u0", START);

  private static PropagationEvent event(String id, String source, String target, int second) {
    return event(id, source, target, second, 1);
  }

  private static PropagationEvent event(
      String id, String source, String target, int second, double strength) {
    return new PropagationEvent(
        id, "c", source, target, START.plusSeconds(second), "twitter", "twitter", strength);
  }

  private static LoopTracker tracker() {
    LoopTracker tracker = LoopTracker.of(PropagationRules.DEFAULT);
    tracker.add(CONTENT);
    return tracker;
  }

  @Test
  void anUnknownNodeIsAUserWithTheDefaultProfileOrRefused() {
    LoopTracker lenient = tracker();
    lenient.add(event("e1", "u0", "u1", 1));
    assertThat(lenient.loop("c", START).paths().get(0).hops().get(0).weight()).isEqualTo(0.5 * 0.4);

    LoopTracker strict = LoopTracker.ofKnownNodes(PropagationRules.DEFAULT);
    strict.add(CONTENT);
    strict.add(new Node("u0", NodeType.USER, 1, 0, 0));
    assertThatThrownBy(() -> strict.add(event("e1", "u0", "u1", 1)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("target must have a profile, but was u1\n");
    assertThatThrownBy(() -> strict.add(event("e1", "u2", "u0", 1)))
        .hasMessageStartingWith("source must have a profile, but was u2\n");
    assertThat(strict.events()).isZero();
    strict.add(new Node("u1", NodeType.USER, 1, 0, 0));
    strict.add(event("e1", "u0", "u1", 1));
    assertThat(strict.events()).isEqualTo(1);
  }

  @Test
  void influenceThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> new Node("u", NodeType.USER, Double.NaN, 0, 0))
        .hasMessage("influence must lie in 0 to 1, but was NaN");
  }

  @Test
  void anEventBeforeItsContentIsRefused() {
    LoopTracker tracker = tracker();
    assertThatThrownBy(() -> tracker.add(event("e1", "u0", "u1", -1)))
        .hasMessage(
            "at must not be before c was created (2026-01-01T00:00:00Z) in event e1, but was"
                + " 2025-12-31T23:59:59Z");
    LoopTracker empty = LoopTracker.of(PropagationRules.DEFAULT);
    assertThatThrownBy(() -> empty.add(event("e1", "u0", "u1", 1)))
        .hasMessage(
            "contentId must be of a content taken before, but was c\nAdd the content first.");
    assertThat(tracker.nodes()).isEqualTo(1);
  }

  @Test
  void anIdIsTakenOnce() {
    LoopTracker tracker = tracker();
    tracker.add(event("e1", "u0", "u1", 1));
    assertThatThrownBy(() -> tracker.add(event("e1", "u5", "u6", 2)))
        .hasMessageStartingWith("id must be unique among events, but was e1\n");
    assertThatThrownBy(() -> tracker.add(CONTENT))
        .hasMessage("contentId must be unique among contents, but was c");
    assertThat(tracker.events()).isEqualTo(1);
    assertThat(tracker.nodes()).isEqualTo(2);
  }

  @Test
  void aStrengthAboveTheRulesIsRefusedAndItsIdStaysFree() {
    LoopTracker tracker = tracker();
    assertThatThrownBy(() -> tracker.add(event("e1", "u0", "u1", 1, 10.5)))
        .hasMessage("strength must lie in 0 to 10.0, but was 10.5");
    tracker.add(event("e1", "u0", "u1", 1, 10));
    assertThat(tracker.events()).isEqualTo(1);
  }

  @Test
  void whatExpiredCanBeToldAgain() {
    LoopTracker tracker = tracker();
    tracker.add(event("e1", "u0", "u1", 1));
    Instant late = START.plusSeconds(3600 * 169);
    EchoLoop before = tracker.loop("c", late);
    assertThat(tracker.expire(late)).containsExactly(LoopMeasures.of(before));
    assertThatThrownBy(() -> tracker.add(event("e2", "u0", "u1", 1)))
        .hasMessageContaining("content taken before");
    tracker.add(CONTENT);
    tracker.add(event("e1", "u0", "u1", 1));
    assertThat(tracker.loop("c", late)).isEqualTo(before);
  }

  @Test
  void memoryPerEventStaysWithinWhatIsPromised() {
    LoopTracker tracker = LoopTracker.of(PropagationRules.DEFAULT);
    Random random = new Random(1);
    int contents = 1000;
    for (int i = 0; i < contents; i++) {
      tracker.add(new PropagatedContent("content-" + i, "u" + i, START));
    }
    int people = 2000;
    for (int i = 0; i < people; i++) {
      tracker.add(Node.unknown("u" + i, PropagationRules.DEFAULT.node()));
    }
    long before = tracker.bytes();
    assertThat(before).isLessThan(contents * (74L + 11) + people * (86L + 5) + 600_000);
    int events = 150_000;
    for (int i = 0; i < events; i++) {
      tracker.add(
          new PropagationEvent(
              String.format("event-%06d", i),
              "content-" + random.nextInt(contents),
              "u" + random.nextInt(people),
              "u" + random.nextInt(people),
              START.plusSeconds(random.nextInt(100_000)),
              "twitter",
              "telegram",
              1));
      if ((i & 0xffff) == 0xffff) {
        assertThat(tracker.bytes() - before).isLessThan((i + 1) * (68L + 12) + 600_000);
      }
    }
    assertThat(tracker.bytes() - before).isLessThan(events * (68L + 12));
  }

  @Test
  void aPathOfOneNodeAndManyOpenEndsStaysFast() {
    LoopTracker tracker = tracker();
    int events = 200_000;
    for (int i = 0; i < events; i++) {
      tracker.add(event("e" + i, i < events / 2 ? "s" + i : "hub", "hub", i));
    }
    LoopMeasures loop = tracker.measures("c", START.plusSeconds(events));
    assertThat(loop.events()).isEqualTo(events);
    assertThat(loop.paths()).isEqualTo(events / 2);
  }
}
