package io.echolayer.propagation.internal;

import java.util.Arrays;

/** A total order of ints, which usually stand for something else, and a stable sort by it. */
@FunctionalInterface
public interface IntOrder {
  /** Negative if {@code a} comes first, positive if {@code b} does, 0 if they are equal. */
  int compare(int a, int b);

  /**
   * Sorts the first {@code length} values: a bottom-up merge sort, stable, in {@code O(n log n)},
   * and {@code O(n)} for what is sorted already.
   */
  default void sort(int[] values, int length) {
    int[] from = values;
    int[] to = new int[length];
    for (int width = 1; width < length; width *= 2) {
      for (int low = 0; low < length; low += 2 * width) {
        int middle = Math.min(low + width, length);
        int high = Math.min(low + 2 * width, length);
        if (middle == high || compare(from[middle - 1], from[middle]) <= 0) {
          System.arraycopy(from, low, to, low, high - low);
        } else {
          merge(from, to, low, middle, high);
        }
      }
      int[] swap = from;
      from = to;
      to = swap;
      if (width > length / 2) {
        break;
      }
    }
    if (from != values) {
      System.arraycopy(from, 0, values, 0, length);
    }
  }

  private void merge(int[] from, int[] to, int low, int middle, int high) {
    int left = low;
    int right = middle;
    for (int at = low; at < high; at++) {
      boolean takeLeft = left < middle && (right == high || compare(from[left], from[right]) <= 0);
      to[at] = takeLeft ? from[left++] : from[right++];
    }
  }

  /** The numbers from 0 to {@code length − 1} in this order. */
  default int[] sorted(int length) {
    int[] values = new int[length];
    Arrays.setAll(values, i -> i);
    sort(values, length);
    return values;
  }
}
