package io.echolayer.propagation.loop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a loop and its parts cannot be. */
class LoopDoorTest {
  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
  private static final PropagationEvent EVENT =
      new PropagationEvent("e", "c", "a", "b", NOON, "x", "x", 1);

  @Test
  void partsOfAHopLieInTheirRanges() {
    assertThatThrownBy(() -> new Hop(EVENT, -1, 0.5, 0.5))
        .hasMessage("weight must be at least 0, but was -1.0");
    assertThatThrownBy(() -> new Hop(EVENT, 1, Double.NaN, 0.5))
        .hasMessage("compatibility must lie in 0 to 1, but was NaN");
    assertThatThrownBy(() -> new Hop(EVENT, 1, 0.5, 1.5))
        .hasMessage("freshness must lie in 0 to 1, but was 1.5");
  }

  @Test
  void aPathHasAHop() {
    assertThatThrownBy(() -> new PropagationPath(List.of(), 0, 0))
        .hasMessage("hops must hold at least one, but was none");
  }

  @Test
  void aLoopWithEventsHasALastOne() {
    assertThatThrownBy(() -> loop(1, 0.5, null))
        .hasMessage("lastEventAt must be given exactly where there are events (1), but was null");
    assertThatThrownBy(() -> loop(0, 0.5, NOON)).hasMessageStartingWith("lastEventAt must");
    assertThatThrownBy(() -> loop(1, 1, NOON))
        .hasMessage("convergence must be at least 0 and below 1, but was 1.0");
  }

  @Test
  void aPeriodDoesNotEndBeforeItStarts() {
    assertThatThrownBy(() -> new LoopAnalytics(NOON, NOON.minusSeconds(1), 0, 0, 0, 0, 0))
        .hasMessageStartingWith("to must not be before from (2026-01-15T12:00:00Z)");
  }

  private static LoopMeasures loop(int events, double convergence, @Nullable Instant last) {
    return new LoopMeasures("c", events, 1, 1, 1, convergence, 0.5, false, 1, 0, last, true);
  }
}
