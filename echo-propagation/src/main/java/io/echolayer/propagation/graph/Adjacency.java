package io.echolayer.propagation.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a graph in compressed sparse rows: the edges of node {@code v} are those from
 * {@code start(v)} to {@code end(v) − 1}, by ascending neighbour, each neighbour once.
 *
 * <p>An edge takes 12 bytes, a node 4. Immutable and thread safe.
 */
public final class Adjacency {
  private final int[] starts;
  private final int[] neighbours;
  private final double[] weights;

  /** Takes the arrays over; the last two may be longer than the edges. */
  Adjacency(int[] starts, int[] neighbours, double[] weights) {
    this.starts = starts;
    this.neighbours = neighbours;
    this.weights = weights;
  }

  /** Number of nodes. */
  public int nodes() {
    return starts.length - 1;
  }

  /** Number of edges. */
  public int edges() {
    return starts[starts.length - 1];
  }

  /** The first edge of {@code node}. */
  public int start(int node) {
    return starts[node];
  }

  /** One after the last edge of {@code node}. */
  public int end(int node) {
    return starts[node + 1];
  }

  /** Number of edges of {@code node}. */
  public int degree(int node) {
    return starts[node + 1] - starts[node];
  }

  /** The node at the other end of {@code edge}. */
  public int neighbour(int edge) {
    return neighbours[edge];
  }

  /** The weight of {@code edge}, ≥ 0. */
  public double weight(int edge) {
    return weights[edge];
  }

  /** The edge from {@code node} to {@code neighbour}, or a negative number if there is none. */
  public int find(int node, int neighbour) {
    return Arrays.binarySearch(neighbours, starts[node], starts[node + 1], neighbour);
  }

  /** Whether {@code other} has the same nodes and edges, with the same weights. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Adjacency that
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(neighbours, 0, edges(), that.neighbours, 0, edges())
        && Arrays.equals(weights, 0, edges(), that.weights, 0, edges());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(starts);
  }

  int[] neighbours() {
    return neighbours;
  }

  double[] weights() {
    return weights;
  }

  /** Bytes that its arrays take, without object headers. */
  public long bytes() {
    return (long) starts.length * Integer.BYTES
        + (long) neighbours.length * Integer.BYTES
        + (long) weights.length * Double.BYTES;
  }
}
