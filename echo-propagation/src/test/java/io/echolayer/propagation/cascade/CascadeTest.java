package io.echolayer.propagation.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.loop.EchoLoops;
import io.echolayer.propagation.loop.LoopTracker;
import io.echolayer.propagation.loop.PropagatedContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CascadeTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final PropagatedContent CONTENT = new PropagatedContent("c", "u0", START);

  private static PropagationEvent event(int second, String source, String target) {
    return new PropagationEvent(
        "e" + second, "c", source, target, START.plusSeconds(second), "x", "x", 1);
  }

  @Test
  void aStarAndAChainHaveTheirKnownVirality() {
    int[] star = new int[101];
    star[0] = Cascade.NONE;
    assertThat(Cascade.ofParents(star).measures())
        .isEqualTo(new CascadeMeasures(101, 101, 1, 1, 100, 2 - 2 / 101.0));
    int[] chain = IntStream.range(-1, 100).toArray();
    assertThat(Cascade.ofParents(chain).measures())
        .isEqualTo(new CascadeMeasures(101, 101, 1, 100, 1, (101 + 1) / 3.0));
  }

  @Test
  void repeatedAdoptionsCountAndTheFirstLeadsOn() {
    CascadeMeasures measures =
        Cascade.of(
                CONTENT,
                List.of(
                    event(5, "u1", "u3"),
                    event(1, "u0", "u1"),
                    event(4, "u2", "u1"),
                    event(3, "u1", "u2"),
                    event(6, "u9", "u4")))
            .measures();
    assertThat(measures.size()).isEqualTo(6);
    assertThat(measures.people()).isEqualTo(5);
    assertThat(measures.trees()).isEqualTo(2);
    assertThat(measures.depth()).isEqualTo(3);
    assertThat(measures.breadth()).isEqualTo(2);
  }

  @Test
  void aCascadeOfDepthOneHundredThousandOverflowsNothing() {
    int depth = 100_000;
    List<PropagationEvent> events = new ArrayList<>();
    LoopTracker tracker = LoopTracker.of(PropagationRules.DEFAULT);
    tracker.add(CONTENT);
    for (int i = 1; i <= depth; i++) {
      PropagationEvent event = event(i, "u" + (i - 1), "u" + i);
      events.add(event);
      tracker.add(event);
    }
    CascadeMeasures measures = Cascade.of(CONTENT, events).measures();
    assertThat(measures.depth()).isEqualTo(depth);
    assertThat(measures.breadth()).isEqualTo(1);
    assertThat(measures.structuralVirality()).isEqualTo((depth + 2) / 3.0);
    Instant asOf = START.plusSeconds(depth);
    Nodes nodes = Nodes.of(List.of(), PropagationRules.DEFAULT.node());
    assertThat(tracker.loop("c", asOf))
        .isEqualTo(EchoLoops.of(PropagationRules.DEFAULT).loop(CONTENT, events, nodes, asOf));
  }

  @Test
  void aSumBeyondALongIsStillRight() {
    int chain = 5_000_000;
    assertThat(
            Cascade.ofParents(IntStream.range(-1, chain - 1).toArray())
                .measures()
                .structuralVirality())
        .isCloseTo((chain + 1) / 3.0, within(1e-9 * chain));
  }

  @Test
  void parentsComeBeforeTheirAdoptions() {
    assertThatThrownBy(() -> Cascade.ofParents(-1, 1))
        .hasMessage("parents[1] must be -1 or an adoption before, but was 1");
    assertThat(Cascade.ofParents().measures()).isEqualTo(new CascadeMeasures(0, 0, 0, 0, 0, 0));
  }

  @Test
  void reachNeedsAStepThatTimeCanPassBy() {
    Nodes nodes = Nodes.of(List.of(), PropagationRules.DEFAULT.node());
    assertThatThrownBy(
            () -> ReachOverTime.of(CONTENT, List.of(), nodes, Duration.ofMillis(999), START))
        .hasMessage("step must be at least a second, but was PT0.999S");
    assertThatThrownBy(
            () ->
                ReachOverTime.of(
                    CONTENT,
                    List.of(),
                    nodes,
                    Duration.ofSeconds(1),
                    START.plusSeconds(10_000_000)))
        .hasMessage("step must make at most 10000000 points, but was PT1S\nTake a longer step.");
  }
}
