package io.echolayer.propagation.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Compatibility;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Oracle: section 5 of the specification, by hand. */
class EchoLoopsTest {
  private static EchoLoop loop(List<PropagationEvent> events, Duration age) {
    return new Cascade(List.of(), events, Cascade.CREATED.plus(age)).loop(events);
  }

  private static PropagationEvent event(int id, String source, String target, long second) {
    return Cascade.event(String.format("e%06d", id), source, target, second, "twitter", 1);
  }

  @Test
  void withoutEventsThereIsNoLoop() {
    EchoLoop loop = loop(List.of(), Duration.ofDays(1));
    assertThat(loop.paths()).isEmpty();
    assertThat(loop.strength()).isEqualTo(0);
    assertThat(loop.resonance()).isEqualTo(0);
    assertThat(loop.convergence()).isEqualTo(0);
    assertThat(loop.viralCoefficient()).isEqualTo(0);
    assertThat(loop.resonating()).isFalse();
    assertThat(loop.active()).isFalse();
    assertThat(loop.lastEventAt()).isNull();
  }

  @Test
  void aPathEndsAfterTenHopsAndTheNextEventStartsAnother() {
    List<PropagationEvent> chain = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      chain.add(event(i, "u" + i, "u" + (i + 1), i));
    }
    assertThat(loop(chain, Duration.ofDays(1)).paths())
        .extracting(path -> path.hops().size())
        .containsExactly(10, 10, 1);
  }

  @Test
  void anEventExtendsThePathThatWasCreatedFirst() {
    List<PropagationEvent> events =
        List.of(
            event(0, "a", "x", 0),
            event(1, "b", "hub", 1),
            event(2, "x", "hub", 2),
            event(3, "hub", "z", 3));
    List<PropagationPath> paths = loop(events, Duration.ofDays(1)).paths();
    assertThat(paths.get(0).hops()).as("the older path, though it arrived later").hasSize(3);
    assertThat(paths.get(1).hops()).hasSize(1);
  }

  /**
   * Two fresh hops among unknown users: weight 0.5 · 0.4 each, resonance 1 each, so R = 2, f =
   * min(1.5, 1 + 1.7 / 2).
   */
  @Test
  void aResonatingLoopIsAmplifiedOnce() {
    List<PropagationEvent> events = List.of(event(0, "a", "b", 0), event(1, "c", "d", 0));
    EchoLoop loop = loop(events, Duration.ZERO);
    assertThat(loop.amplification()).isEqualTo(1.5);
    assertThat(loop.resonance()).as("R is multiplied by 1.3 at most").isEqualTo(2 * 1.3);
    assertThat(loop.paths()).allSatisfy(p -> assertThat(p.weight()).isEqualTo(0.2 * 1.5));
    assertThat(loop.paths()).allSatisfy(p -> assertThat(p.resonance()).isEqualTo(1.5));
    assertThat(loop.paths().get(0).hops().get(0).weight()).as("not its hops").isEqualTo(0.2);
    assertThat(loop.pathWeight()).isEqualTo(0.2 * 1.5 + 0.2 * 1.5);
    assertThat(loop.strength()).as("of R before").isEqualTo(1 * 0.5 + 0 * 0.3 + 1 * 0.2);
  }

  /** One hop of 12 days: R = 0.9¹² = 0.282…, of 11 days 0.9¹¹ = 0.313…; the threshold is 0.3. */
  @Test
  void aFadedLoopIsNotAmplified() {
    List<PropagationEvent> events = List.of(event(0, "a", "b", 0));
    EchoLoop faded = loop(events, Duration.ofDays(12));
    assertThat(faded.resonating()).isFalse();
    assertThat(faded.amplification()).isEqualTo(1);
    assertThat(faded.resonance()).isCloseTo(Math.pow(0.9, 12), within(1e-14));
    assertThat(faded.pathWeight()).isEqualTo(0.2);
    EchoLoop fresh = loop(events, Duration.ofDays(11));
    double r = Math.pow(0.9, 11);
    assertThat(fresh.amplification()).isCloseTo(1 + (r - 0.3) * 0.5, within(1e-14));
    assertThat(fresh.resonance()).isCloseTo(r * (1 + (r - 0.3) * 0.5), within(1e-14));
  }

  @Test
  void aLoopIsActiveForSevenDaysAfterItsLastEvent() {
    List<PropagationEvent> events = List.of(event(0, "a", "b", 0));
    assertThat(loop(events, Duration.ofDays(7)).active()).isTrue();
    assertThat(loop(events, Duration.ofDays(7).plusSeconds(1)).active()).isFalse();
  }

  @Test
  void acrossPlatformsATenthIsLost() {
    List<PropagationEvent> across = List.of(Cascade.event("e0", "a", "b", 0, "telegram", 10));
    EchoLoop loop = loop(across, Duration.ofDays(12));
    assertThat(loop.pathWeight()).isEqualTo(0.2 * 10 * (1 - 0.1));
  }

  @Test
  void theViralCoefficientLeavesTheCreatorOut() {
    List<PropagationEvent> events =
        List.of(
            event(0, "n0", "a", 0),
            event(1, "a", "b", 1),
            event(2, "b", "n0", 2),
            event(3, "b", "a", 3));
    assertThat(loop(events, Duration.ofDays(1)).viralCoefficient()).isEqualTo(3.0 / 2);
  }

  @Test
  void convergenceCountsNodesSeenMoreThanOnce() {
    // a → b → a is one path of three visits, one node of which is seen twice.
    List<PropagationEvent> events = List.of(event(0, "a", "b", 0), event(1, "b", "a", 1));
    assertThat(loop(events, Duration.ofDays(1)).convergence()).isEqualTo(1.0 / 3);
  }

  @Test
  void aPathOfHopsThatDoNotFitAtAllHasNoResonance() {
    PropagationRules d = PropagationRules.DEFAULT;
    PropagationRules strict = d.withCompatibility(new Compatibility(0, 0, 0, 0, 0, 0));
    Nodes opposites =
        Nodes.of(
            List.of(new Node("a", NodeType.USER, 1, 0, 1), new Node("b", NodeType.USER, 0, 0, 0)),
            d.node());
    EchoLoop loop =
        EchoLoops.of(strict)
            .loop(Cascade.CONTENT, List.of(event(0, "a", "b", 0)), opposites, Cascade.CREATED);
    assertThat(loop.resonance()).isEqualTo(0);
    assertThat(loop.paths().get(0).resonance()).isEqualTo(0);
  }

  @Test
  void eventsThatDoNotBelongAreRefused() {
    Instant at = Cascade.CREATED;
    PropagationEvent other =
        new PropagationEvent("e1", "other", "a", "b", at, "twitter", "twitter", 1);
    refused(other, "contentId", "other");
    refused(event(1, "a", "b", -1), "at", "2025-12-31T23:59:59Z");
    refused(Cascade.event("e1", "a", "b", 0, "twitter", 11), "strength", "11.0");
    assertThatThrownBy(() -> Cascade.event("e1", "a", "b", 0, "twitter", Double.NaN))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Cascade.event("e1", "a", "b", 0, "twitter", -1))
        .isInstanceOf(InvalidValueException.class);
  }

  private static void refused(PropagationEvent event, String field, String value) {
    assertThatThrownBy(() -> loop(List.of(event), Duration.ofDays(1)))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.value()).isEqualTo(value);
            });
  }

  @Test
  void aChainOfAHundredThousandHopsNeedsNoDeepStack() {
    List<PropagationEvent> chain = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      chain.add(event(i, "u" + i, "u" + (i + 1), i));
    }
    assertThat(loop(chain, Duration.ofDays(2)).paths()).hasSize(10_000);
  }

  /** Scanning the paths for each event would take 5 · 10⁹ comparisons of text, or minutes. */
  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void findingAPathDoesNotScanThem() {
    List<PropagationEvent> star = new ArrayList<>();
    List<PropagationEvent> sink = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      star.add(event(i, "hub", "u" + i, i));
      sink.add(event(i, "u" + i, "hub", i));
    }
    assertThat(loop(star, Duration.ofDays(2)).paths()).hasSize(100_000);
    assertThat(loop(sink, Duration.ofDays(2)).paths()).hasSize(100_000);
  }
}
