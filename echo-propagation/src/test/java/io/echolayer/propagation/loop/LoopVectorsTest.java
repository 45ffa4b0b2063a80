package io.echolayer.propagation.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.testing.SharedData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Oracle: vectors by an independent program written from the specification with fdlibm's functions.
 * Tolerance: none, equality by bits.
 */
class LoopVectorsTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  @Test
  void everyNumberOfEveryLoopHasTheBitsOfTheVectors() {
    Nodes nodes = nodes(SharedData.rows("vectors/loop-nodes.csv"));
    Map<String, List<PropagationEvent>> events = events();
    Map<String, PropagatedContent> contents = new HashMap<>();
    for (Map<String, String> row : SharedData.rows("vectors/loop-contents.csv")) {
      String id = row.get("content_id");
      contents.put(
          id,
          new PropagatedContent(id, row.get("creator_id"), Instant.parse(row.get("created_at"))));
    }
    List<Map<String, String>> expected = SharedData.rows("vectors/loop-expected.csv");
    assertThat(expected).hasSameSizeAs(contents.keySet()).hasSizeGreaterThan(50);
    EchoLoops loops = EchoLoops.of(PropagationRules.DEFAULT);
    for (Map<String, String> row : expected) {
      String id = row.get("content_id");
      EchoLoop loop =
          loops.loop(contents.get(id), events.getOrDefault(id, List.of()), nodes, AS_OF);
      assertThat(loop.events()).as(id).isEqualTo(Integer.parseInt(row.get("events")));
      assertThat(loop.paths()).as(id).hasSize(Integer.parseInt(row.get("paths")));
      assertThat(loop.resonating()).as(id).isEqualTo(Boolean.parseBoolean(row.get("resonating")));
      same(row, "path_weight", loop.pathWeight());
      same(row, "resonance", loop.resonance());
      same(row, "convergence", loop.convergence());
      same(row, "strength", loop.strength());
      same(row, "viral_coefficient", loop.viralCoefficient());
    }
  }

  private static void same(Map<String, String> row, String column, double actual) {
    assertThat(Double.doubleToRawLongBits(actual))
        .as("%s of %s is %s, expected %s", column, row.get("content_id"), actual, row.get(column))
        .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(row.get(column))));
  }

  private static Nodes nodes(List<Map<String, String>> rows) {
    List<Node> nodes = new ArrayList<>();
    for (Map<String, String> row : rows) {
      nodes.add(
          new Node(
              row.get("id"),
              NodeType.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
              number(row.get("influence"), 0.5),
              (long) number(row.get("reach"), 0),
              number(row.get("engagement_rate"), 0)));
    }
    return Nodes.of(nodes, PropagationRules.DEFAULT.node());
  }

  private static Map<String, List<PropagationEvent>> events() {
    Map<String, List<PropagationEvent>> events = new HashMap<>();
    for (Map<String, String> row : SharedData.rows("vectors/loop-events.csv")) {
      events
          .computeIfAbsent(row.get("content_id"), id -> new ArrayList<>())
          .add(
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
    return events;
  }

  private static double number(String cell, double absent) {
    return cell.isEmpty() ? absent : Double.parseDouble(cell);
  }
}
