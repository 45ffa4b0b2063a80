package io.echolayer.propagation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.graph.MutableValueGraph;
import com.google.common.graph.ValueGraphBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Oracles: maps of maps, sets of what is reachable, Guava's own graph. Tolerance: none. */
class GraphLaws {
  private record Edge(int source, int target, double weight) {}

  private static List<Edge> edges(Random random, int nodes, int count) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double weight =
          random.nextInt(5) == 0 ? 0 : Math.scalb(random.nextDouble(), random.nextInt(60));
      edges.add(new Edge(random.nextInt(nodes), random.nextInt(nodes), weight));
    }
    return edges;
  }

  private static EdgeList list(List<Edge> edges) {
    EdgeList list = EdgeList.create();
    edges.forEach(edge -> list.add(edge.source(), edge.target(), edge.weight()));
    return list;
  }

  private static Map<Integer, Map<Integer, Double>> rows(Adjacency rows) {
    Map<Integer, Map<Integer, Double>> read = new TreeMap<>();
    for (int node = 0; node < rows.nodes(); node++) {
      int before = -1;
      for (int edge = rows.start(node); edge < rows.end(node); edge++) {
        assertThat(rows.neighbour(edge)).isGreaterThan(before);
        before = rows.neighbour(edge);
        assertThat(rows.find(node, before)).isEqualTo(edge);
        read.computeIfAbsent(node, n -> new TreeMap<>()).put(before, rows.weight(edge));
      }
    }
    return read;
  }

  private static Map<Integer, Map<Integer, Double>> naive(List<Edge> edges, boolean out) {
    Map<Integer, Map<Integer, List<Double>>> all = new TreeMap<>();
    for (Edge edge : edges) {
      all.computeIfAbsent(out ? edge.source() : edge.target(), n -> new TreeMap<>())
          .computeIfAbsent(out ? edge.target() : edge.source(), n -> new ArrayList<>())
          .add(edge.weight());
    }
    Map<Integer, Map<Integer, Double>> merged = new TreeMap<>();
    all.forEach(
        (node, row) ->
            row.forEach(
                (other, weights) ->
                    merged
                        .computeIfAbsent(node, n -> new TreeMap<>())
                        .put(other, weights.stream().sorted().reduce(0.0, Double::sum))));
    return merged;
  }

  @Property(tries = 500)
  void rowsAreThoseOfTheNaiveTwinInBothDirectionsAndAnyOrder(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int nodes) {
    Random random = new Random(seed);
    List<Edge> edges = edges(random, nodes, random.nextInt(200));
    Graph both = Graph.of(nodes, list(edges), Directions.BOTH);
    assertThat(rows(both.out())).isEqualTo(naive(edges, true));
    assertThat(rows(both.in())).isEqualTo(naive(edges, false));
    assertThat(both.edges()).isEqualTo(both.in().edges());
    Collections.shuffle(edges, random);
    assertThat(rows(Graph.of(nodes, list(edges), Directions.OUT).out()))
        .isEqualTo(rows(both.out()));
    assertThat(rows(Graph.of(nodes, list(edges), Directions.IN).in())).isEqualTo(rows(both.in()));
    edges.removeIf(edge -> edge.source() == edge.target());
    assertThat(rows(both.withoutSelfEdges().out())).isEqualTo(naive(edges, true));
    assertThat(rows(Graph.of(nodes, list(edges), Directions.IN).withoutSelfEdges().in()))
        .isEqualTo(naive(edges, false));
  }

  @Property(tries = 300)
  void byNamesItIsGuavasOwnGraph(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int nodes) {
    Random random = new Random(seed);
    List<Edge> edges = edges(random, nodes, random.nextInt(40));
    NamedGraph.Builder builder = NamedGraph.builder();
    MutableValueGraph<String, Double> twin =
        ValueGraphBuilder.directed().allowsSelfLoops(true).build();
    for (Edge edge : edges) {
      builder.add("n" + edge.source(), "n" + edge.target(), edge.weight());
    }
    naive(edges, true)
        .forEach(
            (source, row) ->
                row.forEach((target, sum) -> twin.putEdgeValue("n" + source, "n" + target, sum)));
    NamedGraph graph = builder.build(Directions.BOTH);
    assertThat(Set.copyOf(graph.names())).isEqualTo(twin.nodes());
    for (String node : twin.nodes()) {
      assertThat(graph.successors(node).keySet()).isEqualTo(twin.successors(node));
      assertThat(graph.predecessors(node).keySet()).isEqualTo(twin.predecessors(node));
      for (String other : twin.successors(node)) {
        assertThat(graph.successors(node))
            .containsEntry(other, twin.edgeValueOrDefault(node, other, -1.0));
        assertThat(graph.predecessors(other))
            .containsEntry(node, twin.edgeValueOrDefault(node, other, -1.0));
      }
    }
  }

  @Property(tries = 500)
  void componentsAreThoseWhoReachEachOther(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int nodes) {
    Random random = new Random(seed);
    List<Edge> edges = edges(random, nodes, random.nextInt(nodes * 2 + 1));
    Graph graph = Graph.of(nodes, list(edges), Directions.BOTH);
    StrongComponents found = StrongComponents.of(graph.out());
    List<Set<Integer>> reach = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      reach.add(reachable(edges, node));
    }
    int highest = -1;
    for (int a = 0; a < nodes; a++) {
      int size = 0;
      for (int b = 0; b < nodes; b++) {
        boolean together = a == b || (reach.get(a).contains(b) && reach.get(b).contains(a));
        assertThat(found.component(a) == found.component(b)).isEqualTo(together);
        size += together ? 1 : 0;
      }
      assertThat(found.size(found.component(a))).isEqualTo(size);
      assertThat(found.isLoop(found.component(a))).isEqualTo(reach.get(a).contains(a));
      assertThat(found.component(a)).isLessThanOrEqualTo(highest + 1);
      highest = Math.max(highest, found.component(a));
      assertThat(StrongComponents.of(graph.in()).component(a)).isEqualTo(found.component(a));
    }
    assertThat(found.count()).isEqualTo(highest + 1);
  }

  private static Set<Integer> reachable(List<Edge> edges, int from) {
    Set<Integer> reached = new HashSet<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      int node = next.pop();
      for (Edge edge : edges) {
        if (edge.source() == node && reached.add(edge.target())) {
          next.push(edge.target());
        }
      }
    }
    return reached;
  }
}
