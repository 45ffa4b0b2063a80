package io.echolayer.benchmarks.propagation;

import io.echolayer.propagation.graph.Adjacency;
import io.echolayer.propagation.graph.Directions;
import io.echolayer.propagation.graph.Graph;
import io.echolayer.propagation.influence.IterationSettings;
import io.echolayer.propagation.influence.NodeRanks;
import io.echolayer.propagation.influence.PageRank;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 20 iterations of PageRank. What to look at, in one run: {@code weighted} over {@code memoryProbe}
 * and {@code gatherProbe}, which read the same edges as often without computing ranks; {@code
 * weighted} over {@code unweighted}, at most 1.4; {@code weighted} over {@code weightedTwoThreads},
 * at least 1.8; linear growth over scales 16, 18 and 20.
 *
 * <p>Full run: {@code org.openjdk.jmh.Main PageRankBenchmark -p scale=16,18,20}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx5g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init")
public class PageRankBenchmark {
  static final int ITERATIONS = 20;

  /** Exactly {@link #ITERATIONS} steps. */
  static final IterationSettings SETTINGS =
      IterationSettings.DEFAULT.withTolerance(0).withMaxIterations(ITERATIONS);

  @Param("16")
  int scale;

  private Graph graph;
  private ExecutorService helper;
  private double[] gathered;

  @Setup
  public void build() {
    RMat edges = RMat.ofScale(scale);
    graph = Graph.of(1 << scale, edges.list(), Directions.BOTH);
    helper = Executors.newFixedThreadPool(1);
    double[] ranks = weighted().toArray();
    gathered = ranks;
    BeforeTiming.require(
        Arrays.equals(ranks, weightedTwoThreads().toArray()), "two threads give the same bits");
    double[] pushed = pushed(graph);
    double worst = 0;
    double sum = Arrays.stream(ranks).sum();
    for (int node = 0; node < ranks.length; node++) {
      worst = Math.max(worst, Math.abs(ranks[node] - pushed[node]));
    }
    BeforeTiming.require(
        worst <= 1e-12, "ranks are those pushed along out-edges, but differ by " + worst);
    BeforeTiming.require(Math.abs(sum - 1) <= 1e-12, "ranks add up to 1, but give " + sum);
  }

  @TearDown
  public void close() {
    helper.shutdown();
  }

  /** The same iteration the plain way, along out-edges. */
  private static double[] pushed(Graph graph) {
    Adjacency out = graph.out();
    double[] rank = new double[graph.nodes()];
    Arrays.fill(rank, 1.0 / rank.length);
    for (int i = 0; i < ITERATIONS; i++) {
      double[] next = new double[rank.length];
      double idle = 0;
      for (int node = 0; node < rank.length; node++) {
        double given = 0;
        for (int edge = out.start(node); edge < out.end(node); edge++) {
          given += out.weight(edge);
        }
        idle += given == 0 ? rank[node] : 0;
        for (int edge = out.start(node); edge < out.end(node); edge++) {
          next[out.neighbour(edge)] += rank[node] * out.weight(edge) / given;
        }
      }
      for (int node = 0; node < rank.length; node++) {
        rank[node] = (0.15 + 0.85 * idle) / rank.length + 0.85 * next[node];
      }
    }
    return rank;
  }

  @Benchmark
  public NodeRanks weighted() {
    return PageRank.weighted(SETTINGS).rank(graph);
  }

  @Benchmark
  public NodeRanks weightedTwoThreads() {
    return PageRank.weighted(SETTINGS).rank(graph, helper, 2);
  }

  @Benchmark
  public NodeRanks unweighted() {
    return PageRank.unweighted(SETTINGS).rank(graph);
  }

  /** Reads all neighbours and weights from start to end, 20 times: what memory allows at best. */
  @Benchmark
  public double memoryProbe() {
    Adjacency in = graph.in();
    double sum = 0;
    for (int i = 0; i < ITERATIONS; i++) {
      sum += streamed(in);
    }
    return sum;
  }

  private static double streamed(Adjacency in) {
    double even = 0;
    double odd = 0;
    long neighbours = 0;
    for (int edge = 0; edge + 1 < in.edges(); edge += 2) {
      even += in.weight(edge);
      odd += in.weight(edge + 1);
      neighbours += in.neighbour(edge) + in.neighbour(edge + 1);
    }
    return even + odd + neighbours;
  }

  /** The same, and looks up each neighbour's rank: the reads of PageRank without its rows. */
  @Benchmark
  public double gatherProbe() {
    Adjacency in = graph.in();
    double sum = 0;
    for (int i = 0; i < ITERATIONS; i++) {
      sum += gathered(in, gathered);
    }
    return sum;
  }

  private static double gathered(Adjacency in, double[] ranks) {
    double even = 0;
    double odd = 0;
    for (int edge = 0; edge + 1 < in.edges(); edge += 2) {
      even += in.weight(edge) * ranks[in.neighbour(edge)];
      odd += in.weight(edge + 1) * ranks[in.neighbour(edge + 1)];
    }
    return even + odd;
  }
}
