package io.echolayer.propagation.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTest {
  @Test
  void moreEdgesThanAnArrayHoldsAreRefused() {
    assertThatThrownBy(() -> EdgeList.withRoomFor(1L << 31))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "edges must lie in 0 to 2147483639, the longest array, but was 2147483648\n"
                + "Merge parallel edges before building, or split the graph by content or by time.");
  }

  @Test
  void edgesThatAreNoneAreRefused() {
    EdgeList edges = EdgeList.create();
    assertThatThrownBy(() -> edges.add(0, 1, Double.NaN))
        .hasMessage("weight must be finite and at least 0, but was NaN");
    assertThatThrownBy(() -> edges.add(0, -1, 1))
        .hasMessage("target must lie in 0 to 2147483646, but was -1");
    assertThatThrownBy(() -> EdgeList.of(new int[1], new int[2], new double[1]))
        .hasMessage("targets.length must be sources.length (1), but was 2");
    edges.add(0, 5, 1);
    assertThatThrownBy(() -> Graph.of(5, edges, Directions.OUT))
        .hasMessage("nodes must lie in 6 to 2147483638, but was 5");
    edges.add(0, 5, Double.MAX_VALUE);
    edges.add(0, 5, Double.MAX_VALUE);
    assertThatThrownBy(() -> Graph.of(edges))
        .hasMessage("the sum of parallel weights must be finite, but was Infinity");
  }

  @Test
  void aDirectionThatWasNotKeptIsRefused() {
    Graph graph = Graph.of(0, EdgeList.create(), Directions.OUT);
    assertThat(graph.out().edges()).isZero();
    assertThatThrownBy(graph::in)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the graph keeps no direction IN\nBuild it with Directions.BOTH.");
  }

  @Test
  void twelveBytesAnEdgeAndFourANode() {
    EdgeList edges = EdgeList.create();
    for (int i = 0; i < 1000; i++) {
      edges.add(i % 100, i / 10, 1);
    }
    Graph graph = Graph.of(200, edges, Directions.BOTH);
    assertThat(graph.edges()).isEqualTo(1000);
    assertThat(graph.bytes()).isEqualTo(2 * (12 * 1000 + 4 * 201));
  }

  @Test
  void numbersFollowNamesWhateverTheOrderOfEvents() {
    List<PropagationEvent> events = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      events.add(
          new PropagationEvent(
              "e" + i, "c", "u" + i % 7, "u" + i % 3, Instant.EPOCH, "x", "x", 0.1 * i));
    }
    NamedGraph one = NamedGraph.of(events, PropagationEvent::strength, Directions.BOTH);
    Collections.reverse(events);
    NamedGraph other = NamedGraph.of(events, PropagationEvent::strength, Directions.BOTH);
    for (int node = 0; node < 7; node++) {
      assertThat(one.name(node)).isEqualTo("u" + node);
      assertThat(one.node("u" + node)).isEqualTo(node);
    }
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    events.remove(0);
    assertThat(NamedGraph.of(events, PropagationEvent::strength, Directions.BOTH))
        .isNotEqualTo(one);
    assertThatThrownBy(() -> one.node("v"))
        .hasMessage("name must be of a node of the graph, but was v");
  }

  @Test
  void aChainOfManyNodesDoesNotOverflowAStack() {
    int nodes = 1_000_000;
    EdgeList chain = EdgeList.create();
    for (int i = 1; i < nodes; i++) {
      chain.add(i - 1, i, 1);
    }
    assertThat(StrongComponents.of(Graph.of(chain).out()).count()).isEqualTo(nodes);
    chain.add(nodes - 1, 0, 1);
    StrongComponents ring = StrongComponents.of(Graph.of(chain).out());
    assertThat(ring.count()).isEqualTo(1);
    assertThat(ring.largest()).isEqualTo(nodes);
    assertThat(ring.loops()).isEqualTo(1);
  }
}
