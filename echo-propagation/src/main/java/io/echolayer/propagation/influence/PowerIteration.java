package io.echolayer.propagation.influence;

import io.echolayer.core.internal.parallel.Workers;
import io.echolayer.propagation.graph.Adjacency;
import io.echolayer.propagation.graph.Graph;
import java.util.Arrays;

/**
 * Iterates {@code r'(v) = (1 − d)·p(v) + d·(Σ r(u)·w(u, v) / W(u) + D·p(v))} from {@code r = p},
 * where {@code W(u)} is what {@code u} gives away in total and {@code D} the rank of those who give
 * nothing away.
 *
 * <p>Each node pulls over its in-edges, by ascending source, and sums over nodes are taken in
 * blocks that depend on the graph alone: the same bits on any number of threads.
 */
final class PowerIteration {
  /** Nodes and edges of a block, about. */
  private static final int BLOCK = 1 << 16;

  /** In-edges from which on adding in strands pays. */
  private static final int LONG_ROW = 16;

  private final Adjacency in;
  private final Workers workers;
  private final boolean weighted;
  private final double[] teleport;
  private final double damping;
  private final double[] given;
  private final int[] blocks;
  private final double[] stepOfBlock;
  private final double[] idleOfBlock;

  private double[] rank;
  private double[] nextRank;

  /** What a unit of weight of each node's out-edges carries: its rank over what it gives away. */
  private double[] carried;

  private double[] nextCarried;
  private double idle;

  PowerIteration(
      Graph graph, boolean weighted, double[] teleport, double damping, Workers workers) {
    this.in = graph.in();
    this.workers = workers;
    this.weighted = weighted;
    this.teleport = teleport;
    this.damping = damping;
    this.blocks = blocks(in);
    this.stepOfBlock = new double[blocks.length - 1];
    this.idleOfBlock = new double[blocks.length - 1];
    this.rank = teleport.clone();
    this.nextRank = new double[rank.length];
    this.carried = new double[rank.length];
    this.nextCarried = new double[rank.length];
    this.given = new double[rank.length];
    if (graph.hasOut()) {
      workers.run(stepOfBlock.length, block -> giveByRow(graph.out(), block));
    } else {
      giveByEdge();
    }
  }

  NodeRanks run(double tolerance, int maxIterations) {
    workers.run(stepOfBlock.length, this::start);
    int iterations = 0;
    double residual = Double.POSITIVE_INFINITY;
    while (iterations < maxIterations && !(residual <= tolerance)) {
      idle = sum(idleOfBlock);
      workers.run(stepOfBlock.length, this::step);
      residual = sum(stepOfBlock);
      double[] swap = rank;
      rank = nextRank;
      nextRank = swap;
      swap = carried;
      carried = nextCarried;
      nextCarried = swap;
      iterations++;
    }
    return new NodeRanks(rank, iterations, residual, residual <= tolerance);
  }

  private void start(int block) {
    CompensatedSum idleRank = new CompensatedSum();
    for (int node = blocks[block]; node < blocks[block + 1]; node++) {
      if (gives(node)) {
        carried[node] = rank[node] / given[node];
      } else {
        idleRank.add(rank[node]);
      }
    }
    idleOfBlock[block] = idleRank.value();
  }

  private void step(int block) {
    int from = blocks[block];
    int to = blocks[block + 1];
    if (weighted) {
      pullWeighted(in, from, to, carried, nextRank);
    } else {
      pull(in, from, to, carried, nextRank);
    }
    double changed = 0;
    CompensatedSum idleRank = new CompensatedSum();
    for (int node = from; node < to; node++) {
      double base = teleport[node];
      double now = (1 - damping) * base + damping * (nextRank[node] + idle * base);
      nextRank[node] = now;
      changed += Math.abs(now - rank[node]);
      if (given[node] > 0) {
        nextCarried[node] = now / given[node];
      } else {
        idleRank.add(now);
      }
    }
    stepOfBlock[block] = changed;
    idleOfBlock[block] = idleRank.value();
  }

  /**
   * Rows are added in four strands, then the strands, then what is left over: an order that depends
   * on the row alone, and lets additions overlap.
   */
  private static void pullWeighted(
      Adjacency in, int from, int to, double[] carried, double[] pulled) {
    int edge = in.start(from);
    for (int node = from; node < to; node++) {
      int end = in.end(node);
      double sum = 0;
      if (end - edge >= LONG_ROW) {
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (; edge + 3 < end; edge += 4) {
          sum += carried[in.neighbour(edge)] * in.weight(edge);
          second += carried[in.neighbour(edge + 1)] * in.weight(edge + 1);
          third += carried[in.neighbour(edge + 2)] * in.weight(edge + 2);
          fourth += carried[in.neighbour(edge + 3)] * in.weight(edge + 3);
        }
        sum = (sum + second) + (third + fourth);
      }
      for (; edge < end; edge++) {
        sum += carried[in.neighbour(edge)] * in.weight(edge);
      }
      pulled[node] = sum;
    }
  }

  private static void pull(Adjacency in, int from, int to, double[] carried, double[] pulled) {
    int edge = in.start(from);
    for (int node = from; node < to; node++) {
      int end = in.end(node);
      double sum = 0;
      if (end - edge >= LONG_ROW) {
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (; edge + 3 < end; edge += 4) {
          sum += carried[in.neighbour(edge)];
          second += carried[in.neighbour(edge + 1)];
          third += carried[in.neighbour(edge + 2)];
          fourth += carried[in.neighbour(edge + 3)];
        }
        sum = (sum + second) + (third + fourth);
      }
      for (; edge < end; edge++) {
        sum += carried[in.neighbour(edge)];
      }
      pulled[node] = sum;
    }
  }

  private void giveByRow(Adjacency out, int block) {
    for (int node = blocks[block]; node < blocks[block + 1]; node++) {
      double sum = 0;
      for (int edge = out.start(node); edge < out.end(node); edge++) {
        sum += weighted ? out.weight(edge) : 1;
      }
      given[node] = sum;
    }
  }

  /** Adds by ascending target too, only that it takes one thread and jumps about. */
  private void giveByEdge() {
    for (int edge = 0; edge < in.edges(); edge++) {
      given[in.neighbour(edge)] += weighted ? in.weight(edge) : 1;
    }
  }

  private boolean gives(int node) {
    double weight = given[node];
    if (weight == 0) {
      return false;
    }
    if (!(weight >= Double.MIN_NORMAL && weight < Double.POSITIVE_INFINITY)) {
      throw new ArithmeticException(
          "the weights of node "
              + node
              + "'s edges must add up to a normal number, but give "
              + weight
              + "\nScale all weights by one factor: ranks do not depend on it.");
    }
    return true;
  }

  /** Bounds of blocks of about equal work, the last bound being the number of nodes. */
  private static int[] blocks(Adjacency in) {
    long work = (long) in.nodes() + in.edges();
    int[] bounds = new int[(int) (work / BLOCK) + 2];
    int count = 0;
    long filled = 0;
    for (int node = 0; node < in.nodes(); node++) {
      filled += 1L + in.degree(node);
      if (filled >= BLOCK) {
        bounds[++count] = node + 1;
        filled = 0;
      }
    }
    if (filled > 0) {
      bounds[++count] = in.nodes();
    }
    return Arrays.copyOf(bounds, count + 1);
  }

  private static double sum(double[] parts) {
    CompensatedSum sum = new CompensatedSum();
    for (double part : parts) {
      sum.add(part);
    }
    return sum.value();
  }
}
