package io.echolayer.benchmarks.propagation;

import io.echolayer.propagation.graph.EdgeList;
import java.util.SplittableRandom;

/**
 * Edges of a skewed random graph: R-MAT with a = 0.57, b = c = 0.19, d = 0.05, 16 edges a node, as
 * in Graph500; weights are uniform in (0, 1]. Source: D. Chakrabarti, Y. Zhan, C. Faloutsos, R-MAT:
 * a recursive model for graph mining, SDM 2004.
 */
final class RMat {
  static final int EDGES_PER_NODE = 16;

  final int[] sources;
  final int[] targets;
  final double[] weights;

  private RMat(int[] sources, int[] targets, double[] weights) {
    this.sources = sources;
    this.targets = targets;
    this.weights = weights;
  }

  /** Over {@code 2^scale} nodes. */
  static RMat ofScale(int scale) {
    SplittableRandom random = new SplittableRandom(42);
    int edges = EDGES_PER_NODE << scale;
    int[] sources = new int[edges];
    int[] targets = new int[edges];
    double[] weights = new double[edges];
    for (int i = 0; i < edges; i++) {
      int source = 0;
      int target = 0;
      for (int bit = 0; bit < scale; bit++) {
        double p = random.nextDouble();
        source = (source << 1) | (p >= 0.76 ? 1 : 0);
        target = (target << 1) | ((p >= 0.57 && p < 0.76) || p >= 0.95 ? 1 : 0);
      }
      sources[i] = source;
      targets[i] = target;
      weights[i] = 1 - random.nextDouble();
    }
    return new RMat(sources, targets, weights);
  }

  EdgeList list() {
    return EdgeList.of(sources, targets, weights);
  }
}
