package io.echolayer.propagation.influence;

import io.echolayer.propagation.internal.IntOrder;
import java.util.Arrays;

/**
 * The ranks of all nodes, which add up to 1, and how the iteration ended. Immutable and thread
 * safe.
 */
public final class NodeRanks {
  private final double[] ranks;
  private final int iterations;
  private final double residual;
  private final boolean converged;

  NodeRanks(double[] ranks, int iterations, double residual, boolean converged) {
    this.ranks = ranks;
    this.iterations = iterations;
    this.residual = residual;
    this.converged = converged;
  }

  /** The rank of {@code node}, in [0, 1]. */
  public double rank(int node) {
    return ranks[node];
  }

  /** Number of nodes. */
  public int size() {
    return ranks.length;
  }

  /** All ranks by node. */
  public double[] toArray() {
    return ranks.clone();
  }

  /** The nodes of highest rank, highest first, ties by number; all if there are fewer. */
  public int[] top(int count) {
    IntOrder highestFirst =
        (a, b) -> ranks[a] == ranks[b] ? Integer.compare(a, b) : Double.compare(ranks[b], ranks[a]);
    return Arrays.copyOf(highestFirst.sorted(ranks.length), Math.min(count, ranks.length));
  }

  /** How many steps were taken. */
  public int iterations() {
    return iterations;
  }

  /** By how much the last step changed ranks, in total. */
  public double residual() {
    return residual;
  }

  /** Whether the last step changed no more than the tolerance. */
  public boolean converged() {
    return converged;
  }
}
