package io.echolayer.propagation.graph;

import io.echolayer.core.InvalidValueException;
import java.util.Arrays;

/**
 * Edges one after another, in any order and with repetitions, to build a {@link Graph} of: 16 bytes
 * an edge.
 *
 * <p>Not thread safe.
 */
public final class EdgeList {
  /** The most edges that a graph can have: the longest array of the JVM. */
  public static final int MAX_EDGES = Integer.MAX_VALUE - 8;

  private int[] sources;
  private int[] targets;
  private double[] weights;
  private int size;
  private int nodes;

  private EdgeList(int[] sources, int[] targets, double[] weights, int size, int nodes) {
    this.sources = sources;
    this.targets = targets;
    this.weights = weights;
    this.size = size;
    this.nodes = nodes;
  }

  /** An empty list that will grow as needed. */
  public static EdgeList create() {
    return withRoomFor(16);
  }

  /**
   * An empty list with room for {@code edges}.
   *
   * @throws InvalidValueException if no graph can have that many
   */
  public static EdgeList withRoomFor(long edges) {
    int room = requireFits(edges);
    return new EdgeList(new int[room], new int[room], new double[room], 0, 0);
  }

  /**
   * The edges of three arrays of one length, which are checked and then used as they are, not
   * copied.
   *
   * @throws InvalidValueException if lengths differ, a node is negative, or a weight is not finite
   *     or below 0
   */
  public static EdgeList of(int[] sources, int[] targets, double[] weights) {
    if (targets.length != sources.length) {
      throw new InvalidValueException(
          "targets.length", "be sources.length (" + sources.length + ")", targets.length);
    }
    if (weights.length != sources.length) {
      throw new InvalidValueException(
          "weights.length", "be sources.length (" + sources.length + ")", weights.length);
    }
    int last = -1;
    for (int i = 0; i < sources.length; i++) {
      check(sources[i], targets[i], weights[i]);
      last = Math.max(last, Math.max(sources[i], targets[i]));
    }
    return new EdgeList(sources, targets, weights, sources.length, last + 1);
  }

  /**
   * Appends an edge.
   *
   * @param source number of a node, at least 0
   * @param target number of a node, at least 0
   * @param weight finite and at least 0
   * @throws InvalidValueException if one of them is not so, or the list is full
   */
  public void add(int source, int target, double weight) {
    check(source, target, weight);
    if (size == sources.length) {
      requireFits(size + 1L);
      int room = (int) Math.min(MAX_EDGES, Math.max(16, size * 2L));
      sources = Arrays.copyOf(sources, room);
      targets = Arrays.copyOf(targets, room);
      weights = Arrays.copyOf(weights, room);
    }
    sources[size] = source;
    targets[size] = target;
    weights[size] = weight;
    size++;
    nodes = Math.max(nodes, Math.max(source, target) + 1);
  }

  /** How many edges it holds. */
  public int size() {
    return size;
  }

  /** One more than the highest number of a node; 0 without edges. */
  public int nodes() {
    return nodes;
  }

  int[] sources() {
    return sources;
  }

  int[] targets() {
    return targets;
  }

  double[] weights() {
    return weights;
  }

  private static void check(int source, int target, double weight) {
    if (source < 0 || source == Integer.MAX_VALUE) {
      throw new InvalidValueException("source", "lie in 0 to 2147483646", source);
    }
    if (target < 0 || target == Integer.MAX_VALUE) {
      throw new InvalidValueException("target", "lie in 0 to 2147483646", target);
    }
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new InvalidValueException("weight", "be finite and at least 0", weight);
    }
  }

  private static int requireFits(long edges) {
    if (edges < 0 || edges > MAX_EDGES) {
      throw new InvalidValueException(
          "edges",
          "lie in 0 to " + MAX_EDGES + ", the longest array",
          edges,
          "Merge parallel edges before building, or split the graph by content or by time.");
    }
    return (int) edges;
  }
}
