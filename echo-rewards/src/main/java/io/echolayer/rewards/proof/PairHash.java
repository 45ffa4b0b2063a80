package io.echolayer.rewards.proof;

import java.util.Arrays;

/**
 * Hashes two nodes into their parent. Both encodings take the smaller first, so that a proof needs
 * no sides. Not thread safe.
 */
public abstract class PairHash {
  /** Bytes of a hash. */
  public static final int LENGTH = 32;

  /** A hash of pairs. */
  protected PairHash() {}

  /**
   * Writes the parent of two nodes.
   *
   * @param a array that holds the one node from {@code aAt} on
   * @param b array that holds the other from {@code bAt} on
   * @param into array to write to from {@code at} on; may be one of the two
   */
  public final void parent(byte[] a, int aAt, byte[] b, int bAt, byte[] into, int at) {
    if (Arrays.compareUnsigned(a, aAt, aAt + LENGTH, b, bAt, bAt + LENGTH) <= 0) {
      hash(a, aAt, b, bAt, into, at);
    } else {
      hash(b, bAt, a, aAt, into, at);
    }
  }

  /** Writes the hash of the smaller node and then the larger. */
  protected abstract void hash(byte[] min, int minAt, byte[] max, int maxAt, byte[] into, int at);
}
