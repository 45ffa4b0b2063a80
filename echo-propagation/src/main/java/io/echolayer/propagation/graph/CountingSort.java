package io.echolayer.propagation.graph;

import io.echolayer.core.InvalidValueException;
import java.util.Arrays;

/** Rows of edges by stable counting sort, and the merging of parallel edges; all linear. */
final class CountingSort {
  /** Arrays of a merged direction with more room than this share to spare are cut to size. */
  private static final int SLACK = 8;

  private CountingSort() {}

  /**
   * The edges by {@code rows}, each row by ascending neighbour with parallel edges merged: sorted
   * by neighbour first and by row then.
   */
  static Adjacency merged(int nodes, int[] rows, int[] neighbours, double[] weights, int edges) {
    return merged(transposed(sorted(nodes, neighbours, rows, weights, edges)));
  }

  private static Adjacency sorted(
      int nodes, int[] keys, int[] others, double[] weights, int edges) {
    int[] next = nextOfEach(nodes, keys, edges);
    int[] other = new int[edges];
    double[] weight = new double[edges];
    for (int i = 0; i < edges; i++) {
      int at = next[keys[i]]++;
      other[at] = others[i];
      weight[at] = weights[i];
    }
    return new Adjacency(starts(next), other, weight);
  }

  /** The other direction, each row by ascending neighbour. */
  static Adjacency transposed(Adjacency rows) {
    int[] neighbours = rows.neighbours();
    double[] weights = rows.weights();
    int edges = rows.edges();
    int[] next = nextOfEach(rows.nodes(), neighbours, edges);
    int[] other = new int[edges];
    double[] weight = new double[edges];
    for (int node = 0; node < rows.nodes(); node++) {
      int end = rows.end(node);
      for (int edge = rows.start(node); edge < end; edge++) {
        int at = next[neighbours[edge]]++;
        other[at] = node;
        weight[at] = weights[edge];
      }
    }
    return new Adjacency(starts(next), other, weight);
  }

  /** Where each key's first entry goes; one place more than there are keys. */
  private static int[] nextOfEach(int nodes, int[] keys, int edges) {
    int[] next = new int[nodes + 1];
    for (int i = 0; i < edges; i++) {
      next[keys[i]]++;
    }
    int before = 0;
    for (int node = 0; node <= nodes; node++) {
      int count = next[node];
      next[node] = before;
      before += count;
    }
    return next;
  }

  /** After all entries have gone to their places, each key's next is the start of the key after. */
  private static int[] starts(int[] next) {
    System.arraycopy(next, 0, next, 1, next.length - 1);
    next[0] = 0;
    return next;
  }

  /**
   * Merges in place: the weights of parallel edges are added in ascending order, whatever order
   * they came in.
   */
  private static Adjacency merged(Adjacency rows) {
    int nodes = rows.nodes();
    int[] neighbours = rows.neighbours();
    double[] weights = rows.weights();
    int[] starts = new int[nodes + 1];
    int kept = 0;
    for (int node = 0; node < nodes; node++) {
      int end = rows.end(node);
      int edge = rows.start(node);
      while (edge < end) {
        int neighbour = neighbours[edge];
        int after = edge + 1;
        while (after < end && neighbours[after] == neighbour) {
          after++;
        }
        double weight = after == edge + 1 ? weights[edge] : sum(weights, edge, after);
        neighbours[kept] = neighbour;
        weights[kept] = weight;
        kept++;
        edge = after;
      }
      starts[node + 1] = kept;
    }
    boolean isLoose = neighbours.length - kept > neighbours.length / SLACK;
    return isLoose
        ? new Adjacency(starts, Arrays.copyOf(neighbours, kept), Arrays.copyOf(weights, kept))
        : new Adjacency(starts, neighbours, weights);
  }

  private static double sum(double[] weights, int from, int to) {
    Arrays.sort(weights, from, to);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += weights[i];
    }
    if (sum == Double.POSITIVE_INFINITY) {
      throw new InvalidValueException("the sum of parallel weights", "be finite", sum);
    }
    return sum;
  }
}
