package io.echolayer.propagation.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.conformance.LoopRow;
import io.echolayer.conformance.LoopVectors;
import io.echolayer.conformance.Row;
import io.echolayer.conformance.junit.LoopConformance;
import io.echolayer.core.ruleset.NodeDefaults;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Loops that are kept up to date, event by event. Tolerance: none, equality by bits. */
class LoopTrackerVectorsTest extends LoopConformance {
  @Override
  protected List<LoopRow> loops(LoopVectors vectors) {
    LoopTracker tracker = LoopTracker.of(PropagationRules.DEFAULT);
    NodeDefaults defaults = PropagationRules.DEFAULT.node();
    for (Row row : Row.read(vectors.nodes())) {
      tracker.add(
          new Node(
              row.text("id"),
              NodeType.valueOf(row.text("type").toUpperCase(Locale.ROOT)),
              row.number("influence", defaults.influence()),
              (long) row.number("reach", (double) defaults.reach()),
              row.number("engagement_rate", defaults.engagementRate())));
    }
    List<Row> contents = Row.read(vectors.contents());
    for (Row row : contents) {
      tracker.add(
          new PropagatedContent(
              row.text("content_id"), row.text("creator_id"), row.instant("created_at")));
    }
    for (Row row : Row.read(vectors.events())) {
      tracker.add(
          new PropagationEvent(
              row.text("event_id"),
              row.text("content_id"),
              row.text("source"),
              row.text("target"),
              row.instant("at"),
              row.text("source_platform"),
              row.text("target_platform"),
              row.number("strength", 1)));
    }
    return contents.stream()
        .map(row -> row.text("content_id"))
        .sorted()
        .map(id -> row(id, tracker, vectors.asOf()))
        .toList();
  }

  private static LoopRow row(String id, LoopTracker tracker, Instant asOf) {
    LoopMeasures loop = tracker.measures(id, asOf);
    assertThat(LoopMeasures.of(tracker.loop(id, asOf))).isEqualTo(loop);
    return new LoopRow(
        id,
        loop.events(),
        loop.paths(),
        loop.pathWeight(),
        loop.resonance(),
        loop.convergence(),
        loop.strength(),
        loop.resonating(),
        loop.viralCoefficient());
  }
}
