package io.echolayer.propagation.influence;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.parallel.Workers;
import io.echolayer.propagation.graph.Graph;
import java.util.concurrent.Executor;

/**
 * EigenTrust: what each node is trusted by the network, starting from nodes that are trusted
 * beforehand. Trust flows along edges in proportion to their weights, and returns to the
 * pre-trusted with probability {@code 1 − damping} (the {@code a} of the source) at every step, and
 * from those who trust nobody.
 *
 * <p>Trust adds up to 1 within 1e-12. Nodes that no way leads to from the pre-trusted have none at
 * all, however many edges they draw among themselves: identities are free, trust is not. What it
 * does not give is protection from a pre-trusted node, or one trusted by it, that trusts an
 * attacker; the attacker then has what that node passes on and can divide it, but not multiply it,
 * except by keeping it in a ring of its own, where up to {@code 1 / (1 − damping)} of what flows in
 * gathers.
 *
 * <p>Trust in oneself does not count. Cost, bits and needs are those of {@link PageRank}.
 *
 * <p>Source: S. Kamvar, M. Schlosser, H. Garcia-Molina, The EigenTrust algorithm for reputation
 * management in P2P networks, WWW 2003, algorithm 2.
 */
public final class EigenTrust {
  private final IterationSettings settings;

  private EigenTrust(IterationSettings settings) {
    this.settings = settings;
  }

  /** Trust under {@code settings}. */
  public static EigenTrust of(IterationSettings settings) {
    return new EigenTrust(settings);
  }

  /**
   * The trust of all nodes, computed on the caller's thread.
   *
   * @param graph who trusts whom, and how much
   * @param preTrusted at least one node, all trusted alike
   * @throws InvalidValueException if there is no such node, or one is named twice
   * @throws ArithmeticException if a node's weights do not add up to 0 or a normal number
   */
  public NodeRanks trust(Graph graph, int... preTrusted) {
    return trust(graph, Workers.CALLER, preTrusted);
  }

  /**
   * The trust of all nodes, bit for bit that of {@link #trust(Graph, int...)}.
   *
   * @param executor lends {@code threads − 1} threads to the caller's own
   * @param threads at least 1
   */
  public NodeRanks trust(Graph graph, Executor executor, int threads, int... preTrusted) {
    return trust(graph, Workers.of(executor, threads), preTrusted);
  }

  private NodeRanks trust(Graph graph, Workers workers, int[] preTrusted) {
    if (preTrusted.length == 0) {
      throw new InvalidValueException("preTrusted", "have at least one node", "none");
    }
    double[] seeds = new double[graph.nodes()];
    for (int node : preTrusted) {
      if (node < 0 || node >= seeds.length || seeds[node] > 0) {
        throw new InvalidValueException(
            "preTrusted", "have distinct nodes of 0 to " + (seeds.length - 1), node);
      }
      seeds[node] = 1.0 / preTrusted.length;
    }
    return new PowerIteration(graph.withoutSelfEdges(), true, seeds, settings.damping(), workers)
        .run(settings.tolerance(), settings.maxIterations());
  }
}
