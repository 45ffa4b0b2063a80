package io.echolayer.propagation.cascade;

import java.util.Arrays;

/**
 * Mean distance between two adoptions of one tree. An edge above a subtree of {@code s} of a tree's
 * {@code n} adoptions lies on {@code s · (n − s)} of the ways between pairs, so that one pass from
 * the leaves up adds all distances, in integers. Source: S. Goel, A. Anderson, J. Hofman, D. Watts,
 * The structural virality of online diffusion, Management Science 62(1), 2016.
 */
final class StructuralVirality {
  private static final double TWO_TO_THE_64 = 0x1p64;

  private StructuralVirality() {}

  /** Over trees whose adoptions come after their parents; exact up to the last division. */
  static double of(int[] parent) {
    long[] below = new long[parent.length];
    Arrays.fill(below, 1);
    for (int i = parent.length - 1; i >= 0; i--) {
      if (parent[i] != Cascade.NONE) {
        below[parent[i]] += below[i];
      }
    }
    int[] root = new int[parent.length];
    long pairs = 0;
    long high = 0;
    long low = 0;
    for (int i = 0; i < parent.length; i++) {
      root[i] = parent[i] == Cascade.NONE ? i : root[parent[i]];
      long all = below[root[i]];
      if (root[i] == i) {
        pairs += all * (all - 1) / 2;
      } else {
        long sum = low + below[i] * (all - below[i]);
        high += Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        low = sum;
      }
    }
    return pairs == 0 ? 0 : unsigned(high, low) / pairs;
  }

  /** The nearest double where the sum is below 2^63, else one within two roundings. */
  private static double unsigned(long high, long low) {
    return high == 0 && low >= 0
        ? (double) low
        : high * TWO_TO_THE_64 + (low >>> 1) * 2.0 + (low & 1);
  }
}
