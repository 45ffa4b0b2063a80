package io.echolayer.core.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.metric.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an explanation cannot say. */
class BreakdownDoorTest {
  @Test
  void anAbsentTermHasNoValue() {
    assertThatThrownBy(() -> new Term("reach", 0.3, 0.5, false))
        .hasMessage("value must be 0 where reach is absent, but was 0.5");
    assertThatThrownBy(() -> new Term("reach", Double.NaN, 0, true))
        .hasMessage("weight must be finite and at least 0, but was NaN");
  }

  @Test
  void aMetricLiesInItsRange() {
    assertThatThrownBy(() -> new MetricBreakdown("odf", 0.3, 1.5, List.of()))
        .hasMessage("value must lie in 0 to 1, but was 1.5");
  }

  @Test
  void aDecayLeavesAFraction() {
    assertThatThrownBy(() -> new Breakdown(List.of(), 0.5, 0.5, 0.5, 1.1, 0.55, 1))
        .hasMessage("decayFactor must lie in 0 to 1, but was 1.1");
    assertThatThrownBy(() -> new Breakdown(List.of(), Double.NaN, 0.5, 0.5, 1, 0.5, 1))
        .hasMessage("weighted must be finite and at least 0, but was NaN");
  }
}
