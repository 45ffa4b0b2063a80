package io.echolayer.propagation.internal;

import java.util.Arrays;

/**
 * A list of longs that grows by whole segments: it never copies what it holds and wastes at most
 * one segment of 32 KiB.
 */
public final class LongSegments {
  private static final int BITS = 12;
  private static final int LENGTH = 1 << BITS;
  private static final int MASK = LENGTH - 1;

  private long[][] segments = new long[1][];
  private long size;

  /** Appends {@code value}. */
  public void add(long value) {
    int segment = (int) (size >>> BITS);
    if ((size & MASK) == 0) {
      if (segment == segments.length) {
        segments = Arrays.copyOf(segments, segments.length * 2);
      }
      segments[segment] = new long[LENGTH];
    }
    segments[segment][(int) size & MASK] = value;
    size++;
  }

  /** The value at {@code index}. */
  public long get(long index) {
    return segments[(int) (index >>> BITS)][(int) index & MASK];
  }

  /** Replaces the value at {@code index}. */
  public void set(long index, long value) {
    segments[(int) (index >>> BITS)][(int) index & MASK] = value;
  }

  /** How many values it holds. */
  public long size() {
    return size;
  }

  /** Bytes taken, without object headers. */
  public long bytes() {
    return ((size + MASK) >>> BITS) * LENGTH * Long.BYTES + (long) segments.length * Long.BYTES;
  }
}
