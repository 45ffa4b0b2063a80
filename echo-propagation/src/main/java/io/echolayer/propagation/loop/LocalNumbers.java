package io.echolayer.propagation.loop;

import java.util.Arrays;

/** Small numbers for the few nodes of one item, in order of appearance; 4 bytes per node at all. */
final class LocalNumbers {
  private int[] localPlusOne = new int[16];
  private int[] taken = new int[16];
  private int size;

  /** Forgets the item before and makes room for nodes below {@code nodes}. */
  void start(int nodes) {
    for (int i = 0; i < size; i++) {
      localPlusOne[taken[i]] = 0;
    }
    size = 0;
    if (nodes > localPlusOne.length) {
      localPlusOne = Arrays.copyOf(localPlusOne, nodes + (nodes >> 1));
    }
  }

  int of(int node) {
    int local = localPlusOne[node] - 1;
    if (local >= 0) {
      return local;
    }
    if (size == taken.length) {
      taken = Arrays.copyOf(taken, size * 2);
    }
    taken[size] = node;
    localPlusOne[node] = ++size;
    return size - 1;
  }

  int size() {
    return size;
  }

  long bytes() {
    return (long) (localPlusOne.length + taken.length) * Integer.BYTES;
  }
}
