package io.echolayer.benchmarks.propagation;

import io.echolayer.propagation.graph.Adjacency;
import io.echolayer.propagation.graph.Directions;
import io.echolayer.propagation.graph.Graph;
import io.echolayer.propagation.graph.StrongComponents;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Building compressed rows from edge arrays, merging included. Targets at scale 20, which is 16.8M
 * edges over 1M nodes: one direction in under 1.5 s and at most 16 bytes an edge in each direction;
 * time grows linearly over scales 16, 18 and 20.
 *
 * <p>Full run: {@code org.openjdk.jmh.Main GraphBuildBenchmark -p scale=16,18,20}. Bytes per edge
 * are printed before timing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx5g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init")
public class GraphBuildBenchmark {
  @Param("16")
  int scale;

  private RMat edges;
  private int nodes;
  private Graph graph;

  @Setup
  public void build() {
    edges = RMat.ofScale(scale);
    nodes = 1 << scale;
    graph = both();
    System.out.printf(
        "%d edges, %d after merging: %.2f bytes an edge and direction%n",
        edges.sources.length, graph.edges(), graph.bytes() / 2.0 / graph.edges());
    checkRows(graph.out(), edges.sources, edges.targets);
    checkRows(graph.in(), edges.targets, edges.sources);
  }

  private void checkRows(Adjacency rows, int[] from, int[] to) {
    int step = Math.max(1, nodes / 64);
    Map<Integer, Map<Integer, double[]>> naive = new HashMap<>();
    for (int i = 0; i < from.length; i++) {
      if (from[i] % step == 0) {
        naive
            .computeIfAbsent(from[i], node -> new HashMap<>())
            .merge(
                to[i],
                new double[] {edges.weights[i]},
                (a, b) ->
                    IntStream.range(0, a.length + 1)
                        .mapToDouble(k -> k < a.length ? a[k] : b[0])
                        .toArray());
      }
    }
    for (int node = 0; node < nodes; node += step) {
      Map<Integer, double[]> row = naive.getOrDefault(node, Map.of());
      BeforeTiming.require(
          row.size() == rows.degree(node), "the row of node " + node + " is complete");
      row.forEach(new RowCheck(rows, node)::check);
    }
  }

  private record RowCheck(Adjacency rows, int node) {
    void check(int neighbour, double[] weights) {
      Arrays.sort(weights);
      double sum = 0;
      for (double weight : weights) {
        sum += weight;
      }
      int edge = rows.find(node, neighbour);
      BeforeTiming.require(
          edge >= 0 && rows.weight(edge) == sum,
          "edge " + node + " to " + neighbour + " has the weights' sum");
    }
  }

  @Benchmark
  public Graph out() {
    return Graph.of(nodes, edges.list(), Directions.OUT);
  }

  @Benchmark
  public Graph both() {
    return Graph.of(nodes, edges.list(), Directions.BOTH);
  }

  @Benchmark
  public StrongComponents components() {
    return StrongComponents.of(graph.out());
  }
}
