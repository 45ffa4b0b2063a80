package io.echolayer.propagation.influence;

import io.echolayer.core.internal.parallel.Workers;
import io.echolayer.propagation.graph.Graph;
import java.util.Arrays;
import java.util.concurrent.Executor;

/**
 * PageRank: the fraction of time that a random surfer spends at each node, who follows an edge with
 * probability {@code damping}, chosen in proportion to its weight, and otherwise jumps to any node.
 * A node without out-edges, or whose weights are all 0, counts as linked to all nodes alike.
 *
 * <p>Ranks add up to 1 within 1e-12; no node has less than {@code (1 − damping) / nodes}. Linear
 * time in nodes and edges per iteration, 56 bytes a node. The same bits on any number of threads;
 * summation is plain, so that a node's rank has a relative error of about 1e-16 times its in-edges
 * at worst. It needs the in-edges of the graph.
 *
 * <p>Source: S. Brin, L. Page, The anatomy of a large-scale hypertextual Web search engine,
 * Computer Networks 30, 1998; with weights: W. Xing, A. Ghorbani, Weighted PageRank algorithm, CNSR
 * 2004, in the plain form that splits rank by out-weight.
 */
public final class PageRank {
  private final IterationSettings settings;
  private final boolean weighted;

  private PageRank(IterationSettings settings, boolean weighted) {
    this.settings = settings;
    this.weighted = weighted;
  }

  /** Rank that follows edges by weight. */
  public static PageRank weighted(IterationSettings settings) {
    return new PageRank(settings, true);
  }

  /** Rank that follows all edges of a node alike. */
  public static PageRank unweighted(IterationSettings settings) {
    return new PageRank(settings, false);
  }

  /**
   * The ranks of all nodes, computed on the caller's thread.
   *
   * @throws ArithmeticException if a node's weights do not add up to 0 or a normal number
   */
  public NodeRanks rank(Graph graph) {
    return rank(graph, Workers.CALLER);
  }

  /**
   * The ranks of all nodes, bit for bit those of {@link #rank(Graph)}.
   *
   * @param executor lends {@code threads − 1} threads to the caller's own
   * @param threads at least 1
   * @throws ArithmeticException if a node's weights do not add up to 0 or a normal number
   */
  public NodeRanks rank(Graph graph, Executor executor, int threads) {
    return rank(graph, Workers.of(executor, threads));
  }

  private NodeRanks rank(Graph graph, Workers workers) {
    double[] anywhere = new double[graph.nodes()];
    Arrays.fill(anywhere, 1.0 / anywhere.length);
    return new PowerIteration(graph, weighted, anywhere, settings.damping(), workers)
        .run(settings.tolerance(), settings.maxIterations());
  }
}
