package io.echolayer.rewards.amount;

import io.echolayer.core.internal.text.Utf8Order;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the smallest of many ids without sorting them all: ids are compared by the four characters
 * that follow what all have in common, packed into a long, and only those that share the
 * threshold's characters are compared in full.
 */
final class IdSelection {
  private static final int PACKED = 4;
  private static final int RANK_BITS = 15;
  private static final int ALIKE = (1 << RANK_BITS) - 1;

  private IdSelection() {}

  /**
   * Moves the indices of the {@code count} smallest ids to the front of {@code indices[0 … size)},
   * in any order.
   *
   * @param count in 1 … size
   */
  static void moveSmallestFirst(int count, int[] indices, int size, List<String> ids) {
    int common = commonPrefix(indices, size, ids);
    long[] keys = new long[size];
    for (int k = 0; k < size; k++) {
      keys[k] = key(ids.get(indices[k]), common);
    }
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    long threshold = sorted[count - 1];
    int[] equal = new int[size];
    int smaller = 0;
    int ties = 0;
    for (int k = 0; k < size; k++) {
      if (keys[k] < threshold) {
        indices[smaller++] = indices[k];
      } else if (keys[k] == threshold) {
        equal[ties++] = indices[k];
      }
    }
    Integer[] inFull = new Integer[ties];
    Arrays.setAll(inFull, k -> equal[k]);
    Arrays.sort(inFull, Comparator.comparing(ids::get, Utf8Order.ASCENDING));
    for (int k = 0; smaller + k < count; k++) {
      indices[smaller + k] = inFull[k];
    }
  }

  private static int commonPrefix(int[] indices, int size, List<String> ids) {
    String first = ids.get(indices[0]);
    int common = first.length();
    for (int k = 1; k < size && common > 0; k++) {
      String id = ids.get(indices[k]);
      int i = 0;
      int end = Math.min(common, id.length());
      while (i < end && id.charAt(i) == first.charAt(i)) {
        i++;
      }
      common = i;
    }
    return common;
  }

  /**
   * Up to four characters from {@code from}, in an order that agrees with that of UTF-8; an id that
   * ends sooner comes first. From U+7FFE on characters are not told apart, and the key ends there.
   */
  private static long key(String id, int from) {
    long key = 0;
    boolean ended = false;
    for (int i = from; i < from + PACKED; i++) {
      ended |= i >= id.length();
      long rank = ended ? 0 : Math.min(id.charAt(i) + 1, ALIKE);
      ended |= rank == ALIKE;
      key = key << RANK_BITS | rank;
    }
    return key;
  }
}
