package io.echolayer.rewards.amount;

import java.util.Arrays;
import java.util.List;

/**
 * Gives units to the largest remainders, ties to the smaller ids, in linear time: a histogram of
 * the remainders' top bits finds the bucket in which the threshold lies, and only that bucket is
 * looked at more closely.
 */
final class RemainderSelection {
  private static final int BUCKET_BITS = 16;

  private final long[] remainders;
  private final int shift;
  private final List<String> ids;

  /**
   * A selection among remainders.
   *
   * @param remainders each in [0, bound)
   * @param bound above 0
   */
  RemainderSelection(long[] remainders, long bound, List<String> ids) {
    this.remainders = remainders;
    this.shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(bound) - BUCKET_BITS);
    this.ids = ids;
  }

  /** Adds 1 to the share of each of the {@code units} largest remainders. */
  void giveOneEach(int units, long[] shares) {
    if (units == 0) {
      return;
    }
    int[] sizes = new int[1 << BUCKET_BITS];
    for (long remainder : remainders) {
      sizes[bucket(remainder)]++;
    }
    int threshold = sizes.length - 1;
    int needed = units;
    while (sizes[threshold] < needed) {
      needed -= sizes[threshold];
      threshold--;
    }
    int[] candidates = new int[sizes[threshold]];
    int count = 0;
    for (int i = 0; i < remainders.length; i++) {
      int bucket = bucket(remainders[i]);
      if (bucket > threshold) {
        shares[i]++;
      } else if (bucket == threshold) {
        candidates[count++] = i;
      }
    }
    give(needed, candidates, shares);
  }

  private int bucket(long remainder) {
    return (int) (remainder >>> shift);
  }

  /** Gives {@code units}, at least one, to the largest remainders among {@code candidates}. */
  private void give(int units, int[] candidates, long[] shares) {
    long[] values = new long[candidates.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = remainders[candidates[k]];
    }
    Arrays.sort(values);
    long threshold = values[values.length - units];
    int needed = units;
    int ties = 0;
    for (int candidate : candidates) {
      if (remainders[candidate] > threshold) {
        shares[candidate]++;
        needed--;
      } else if (remainders[candidate] == threshold) {
        candidates[ties++] = candidate;
      }
    }
    if (needed < ties) {
      IdSelection.moveSmallestFirst(needed, candidates, ties, ids);
    }
    for (int k = 0; k < needed; k++) {
      shares[candidates[k]]++;
    }
  }
}
