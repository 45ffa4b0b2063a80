package io.echolayer.propagation.loop;

import java.util.Arrays;

/**
 * The open paths by the node they end at, the first created on top: pairing heaps (Fredman,
 * Sedgewick, Sleator and Tarjan, 1986) over three arrays, without recursion. A path lies in one
 * heap at most.
 */
final class OpenPaths {
  private static final int NONE = -1;

  private final int[] top;
  private final int[] child;
  private final int[] sibling;

  OpenPaths(int nodes, int paths) {
    top = new int[nodes];
    child = new int[paths];
    sibling = new int[paths];
    Arrays.fill(top, NONE);
  }

  void add(int node, int path) {
    child[path] = NONE;
    sibling[path] = NONE;
    top[node] = top[node] == NONE ? path : melded(top[node], path);
  }

  /** Takes the first created path that ends at {@code node}, or −1 if there is none. */
  int poll(int node) {
    int first = top[node];
    if (first != NONE) {
      top[node] = joined(paired(child[first]));
    }
    return first;
  }

  /** Melds neighbours two by two; the results are chained from last to first. */
  private int paired(int heaps) {
    int pairs = NONE;
    int heap = heaps;
    while (heap != NONE) {
      int other = sibling[heap];
      int rest = other == NONE ? NONE : sibling[other];
      int pair = other == NONE ? heap : melded(heap, other);
      sibling[pair] = pairs;
      pairs = pair;
      heap = rest;
    }
    return pairs;
  }

  private int joined(int heaps) {
    int result = NONE;
    int heap = heaps;
    while (heap != NONE) {
      int rest = sibling[heap];
      result = result == NONE ? heap : melded(result, heap);
      heap = rest;
    }
    if (result != NONE) {
      sibling[result] = NONE;
    }
    return result;
  }

  private int melded(int a, int b) {
    int first = Math.min(a, b);
    int second = Math.max(a, b);
    sibling[second] = child[first];
    child[first] = second;
    return first;
  }
}
