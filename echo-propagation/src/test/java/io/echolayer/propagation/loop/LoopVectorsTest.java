package io.echolayer.propagation.loop;

import io.echolayer.conformance.LoopRow;
import io.echolayer.conformance.LoopVectors;
import io.echolayer.conformance.Row;
import io.echolayer.conformance.junit.LoopConformance;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tolerance: none, equality by bits. */
class LoopVectorsTest extends LoopConformance {
  @Override
  protected List<LoopRow> loops(LoopVectors vectors) {
    Nodes nodes = nodes(Row.read(vectors.nodes()));
    Map<String, List<PropagationEvent>> events = events(Row.read(vectors.events()));
    EchoLoops loops = EchoLoops.of(PropagationRules.DEFAULT);
    return Row.read(vectors.contents()).stream()
        .map(
            row ->
                new PropagatedContent(
                    row.text("content_id"), row.text("creator_id"), row.instant("created_at")))
        .sorted(Comparator.comparing(PropagatedContent::id))
        .map(
            content ->
                row(
                    content,
                    loops.loop(
                        content,
                        events.getOrDefault(content.id(), List.of()),
                        nodes,
                        vectors.asOf())))
        .toList();
  }

  private static LoopRow row(PropagatedContent content, EchoLoop loop) {
    return new LoopRow(
        content.id(),
        loop.events(),
        loop.paths().size(),
        loop.pathWeight(),
        loop.resonance(),
        loop.convergence(),
        loop.strength(),
        loop.resonating(),
        loop.viralCoefficient());
  }

  private static Nodes nodes(List<Row> rows) {
    List<Node> nodes = new ArrayList<>();
    for (Row row : rows) {
      nodes.add(
          new Node(
              row.text("id"),
              NodeType.valueOf(row.text("type").toUpperCase(Locale.ROOT)),
              row.number("influence", 0.5),
              (long) row.number("reach", 0),
              row.number("engagement_rate", 0)));
    }
    return Nodes.of(nodes, PropagationRules.DEFAULT.node());
  }

  private static Map<String, List<PropagationEvent>> events(List<Row> rows) {
    Map<String, List<PropagationEvent>> events = new HashMap<>();
    for (Row row : rows) {
      events
          .computeIfAbsent(row.text("content_id"), id -> new ArrayList<>())
          .add(
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
    return events;
  }
}
