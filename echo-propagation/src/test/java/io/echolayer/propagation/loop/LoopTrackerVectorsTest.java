package io.echolayer.propagation.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.core.ruleset.PropagationRules.NodeDefaults;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.testing.SharedData;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Oracle: loop vectors that an independent program made from the specification. Tolerance: none.
 */
class LoopTrackerVectorsTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  @Test
  void theTrackerGivesTheVectorsByBits() {
    LoopTracker tracker = LoopTracker.of(PropagationRules.DEFAULT);
    NodeDefaults defaults = PropagationRules.DEFAULT.node();
    for (Map<String, String> row : SharedData.rows("vectors/loop-nodes.csv")) {
      tracker.add(
          new Node(
              row.get("id"),
              NodeType.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
              number(row.get("influence"), defaults.influence()),
              (long) number(row.get("reach"), (double) defaults.reach()),
              number(row.get("engagement_rate"), defaults.engagementRate())));
    }
    for (Map<String, String> row : SharedData.rows("vectors/loop-contents.csv")) {
      tracker.add(
          new PropagatedContent(
              row.get("content_id"), row.get("creator_id"), Instant.parse(row.get("created_at"))));
    }
    for (Map<String, String> row : SharedData.rows("vectors/loop-events.csv")) {
      tracker.add(
          new PropagationEvent(
              row.get("event_id"),
              row.get("content_id"),
              row.get("source"),
              row.get("target"),
              Instant.parse(row.get("at")),
              row.get("source_platform"),
              row.get("target_platform"),
              number(row.get("strength"), 1)));
    }
    List<Map<String, String>> expected = SharedData.rows("vectors/loop-expected.csv");
    assertThat(expected).isNotEmpty();
    for (Map<String, String> row : expected) {
      LoopMeasures loop = tracker.measures(row.get("content_id"), AS_OF);
      assertThat(LoopMeasures.of(tracker.loop(row.get("content_id"), AS_OF))).isEqualTo(loop);
      assertThat(
              Arrays.asList(
                  (double) loop.events(),
                  (double) loop.paths(),
                  loop.pathWeight(),
                  loop.resonance(),
                  loop.convergence(),
                  loop.strength(),
                  loop.viralCoefficient()))
          .as(row.get("content_id"))
          .isEqualTo(
              Arrays.asList(
                  Double.valueOf(row.get("events")),
                  Double.valueOf(row.get("paths")),
                  Double.valueOf(row.get("path_weight")),
                  Double.valueOf(row.get("resonance")),
                  Double.valueOf(row.get("convergence")),
                  Double.valueOf(row.get("strength")),
                  Double.valueOf(row.get("viral_coefficient"))));
      assertThat(loop.resonating()).isEqualTo(Boolean.valueOf(row.get("resonating")));
    }
  }

  private static double number(String cell, double byDefault) {
    return cell.isEmpty() ? byDefault : Double.parseDouble(cell);
  }
}
