package io.echolayer.propagation.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echolayer.propagation.graph.Adjacency;
import io.echolayer.propagation.graph.Directions;
import io.echolayer.propagation.graph.EdgeList;
import io.echolayer.propagation.graph.Graph;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Oracle: the iteration over a dense matrix, pushed along out-edges. Tolerance: 1e-12 in each rank.
 */
class PageRankLaws {
  private static final IterationSettings SETTINGS =
      IterationSettings.DEFAULT.withTolerance(1e-13).withMaxIterations(300);

  private static EdgeList edges(Random random, int nodes, boolean withSelfEdges) {
    EdgeList edges = EdgeList.create();
    int count = random.nextInt(nodes * 4 + 1);
    for (int i = 0; i < count; i++) {
      int source = random.nextInt(nodes);
      int target = random.nextInt(nodes);
      if (withSelfEdges || source != target) {
        edges.add(source, target, random.nextInt(6) == 0 ? 0 : random.nextDouble() * 9);
      }
    }
    return edges;
  }

  private static double[] dense(Graph graph, boolean weighted, double[] teleport) {
    int nodes = graph.nodes();
    Adjacency out = graph.out();
    double[] rank = teleport.clone();
    for (int i = 0; i < 400; i++) {
      double[] next = new double[nodes];
      for (int u = 0; u < nodes; u++) {
        double given = 0;
        for (int e = out.start(u); e < out.end(u); e++) {
          given += weighted ? out.weight(e) : 1;
        }
        for (int v = 0; v < nodes; v++) {
          next[v] += 0.15 * teleport[v] * rank[u];
          int edge = out.find(u, v);
          double share =
              given == 0 ? teleport[v] : edge < 0 ? 0 : (weighted ? out.weight(edge) : 1) / given;
          next[v] += 0.85 * share * rank[u];
        }
      }
      rank = next;
    }
    return rank;
  }

  @Property(tries = 300)
  void ranksAreThoseOfTheDenseTwinAndAddUpToOne(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int nodes, @ForAll boolean weighted) {
    Graph graph = Graph.of(nodes, edges(new Random(seed), nodes, true), Directions.BOTH);
    PageRank pageRank = weighted ? PageRank.weighted(SETTINGS) : PageRank.unweighted(SETTINGS);
    NodeRanks ranking = pageRank.rank(graph);
    assertThat(ranking.converged()).isTrue();
    assertThat(ranking.residual()).isLessThanOrEqualTo(1e-13);
    double[] uniform = new double[nodes];
    Arrays.fill(uniform, 1.0 / nodes);
    double[] expected = dense(graph, weighted, uniform);
    double sum = 0;
    for (int node = 0; node < nodes; node++) {
      assertThat(ranking.rank(node)).isCloseTo(expected[node], within(1e-12));
      assertThat(ranking.rank(node)).isGreaterThanOrEqualTo(0.15 / nodes * (1 - 1e-12));
      sum += ranking.rank(node);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Property(tries = 200)
  void neitherTheScaleOfWeightsNorTheDirectionsKeptChangeABit(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int nodes) {
    EdgeList edges = edges(new Random(seed), nodes, true);
    EdgeList scaled = EdgeList.create();
    Adjacency out = Graph.of(nodes, edges, Directions.OUT).out();
    for (int node = 0; node < nodes; node++) {
      for (int edge = out.start(node); edge < out.end(node); edge++) {
        scaled.add(node, out.neighbour(edge), out.weight(edge) * 1024);
      }
    }
    PageRank pageRank = PageRank.weighted(SETTINGS);
    double[] ranks = pageRank.rank(Graph.of(nodes, edges, Directions.BOTH)).toArray();
    assertThat(pageRank.rank(Graph.of(nodes, edges, Directions.IN)).toArray()).isEqualTo(ranks);
    assertThat(pageRank.rank(Graph.of(nodes, scaled, Directions.BOTH)).toArray()).isEqualTo(ranks);
  }

  @Property(tries = 200)
  void trustIsThatOfTheDenseTwinAndSelfTrustDoesNotCount(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int nodes) {
    Random random = new Random(seed);
    EdgeList edges = edges(random, nodes, false);
    Graph graph = Graph.of(nodes, edges, Directions.BOTH);
    double[] seeds = new double[nodes];
    seeds[0] = 0.5;
    seeds[nodes - 1] = 0.5;
    double[] expected = dense(graph, true, seeds);
    NodeRanks trust = EigenTrust.of(SETTINGS).trust(graph, nodes - 1, 0);
    double sum = 0;
    for (int node = 0; node < nodes; node++) {
      assertThat(trust.rank(node)).isCloseTo(expected[node], within(1e-12));
      sum += trust.rank(node);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    edges.add(0, 0, 1e6);
    edges.add(1, 1, 5);
    Graph vain = Graph.of(nodes, edges, Directions.BOTH);
    assertThat(EigenTrust.of(SETTINGS).trust(vain, 0, nodes - 1).toArray())
        .isEqualTo(trust.toArray());
  }
}
