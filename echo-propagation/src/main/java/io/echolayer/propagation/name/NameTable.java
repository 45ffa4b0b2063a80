package io.echolayer.propagation.name;

import io.echolayer.propagation.internal.IntOrder;
import io.echolayer.propagation.internal.LongSegments;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A dictionary of names: each distinct name gets the next number, from 0.
 *
 * <p>Names are kept as UTF-8 in segments, without objects: a name of {@code b} bytes takes {@code b
 * + 10} bytes and its share of the hash table, 11 to 22 bytes. Numbers are found in constant time.
 * Names must be well-formed Unicode, as {@link io.echolayer.core.text.Names#id} sees to.
 *
 * <p>Any number of threads may read one that nobody adds to.
 */
public final class NameTable {
  /**
   * What {@link #find} returns for a name that is not there, and {@link #addNew} for one that is.
   */
  public static final int NONE = -1;

  /** Three quarters of the largest array that is a power of two. */
  private static final int MAX_NAMES = 3 << 28;

  private static final int SEGMENT_BITS = 16;
  private static final int SEGMENT = 1 << SEGMENT_BITS;
  private static final int LENGTH_BYTES = 2;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final LongSegments starts = new LongSegments();
  private byte[][] segments = {new byte[SEGMENT]};
  private long end;

  /** Slots of (hash, number + 1), probed in sequence; 0 is free. The length is a power of two. */
  private long[] slots = new long[16];

  private NameTable() {}

  /** An empty table. */
  public static NameTable create() {
    return new NameTable();
  }

  /** The number of {@code name}, which is taken in if it is new. */
  public int add(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int hash = hash(bytes);
    int slot = slot(bytes, hash);
    return slots[slot] == 0 ? insert(bytes, hash, slot) : number(slots[slot]);
  }

  /** The number of {@code name}, which is taken in, or {@link #NONE} if it was there before. */
  public int addNew(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int hash = hash(bytes);
    int slot = slot(bytes, hash);
    return slots[slot] == 0 ? insert(bytes, hash, slot) : NONE;
  }

  /** The number of {@code name}, or {@link #NONE}. */
  public int find(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return number(slots[slot(bytes, hash(bytes))]);
  }

  /**
   * The name of {@code number}.
   *
   * @throws IndexOutOfBoundsException if there is no such number
   */
  public String name(int number) {
    if (number < 0 || number >= size()) {
      throw new IndexOutOfBoundsException("no name has the number " + number + " of " + size());
    }
    long start = starts.get(number);
    byte[] segment = segments[segment(start)];
    int offset = offset(start);
    return new String(
        segment, offset + LENGTH_BYTES, length(segment, offset), StandardCharsets.UTF_8);
  }

  /** How many names it holds. */
  public int size() {
    return (int) starts.size();
  }

  /** Compares the names of two numbers by their UTF-8 bytes. */
  public int compare(int a, int b) {
    long startA = starts.get(a);
    long startB = starts.get(b);
    byte[] segmentA = segments[segment(startA)];
    byte[] segmentB = segments[segment(startB)];
    int fromA = offset(startA) + LENGTH_BYTES;
    int fromB = offset(startB) + LENGTH_BYTES;
    return Arrays.compareUnsigned(
        segmentA,
        fromA,
        fromA + length(segmentA, fromA - LENGTH_BYTES),
        segmentB,
        fromB,
        fromB + length(segmentB, fromB - LENGTH_BYTES));
  }

  /** All numbers in the order of their names' UTF-8 bytes. */
  public int[] sorted() {
    IntOrder order = this::compare;
    return order.sorted(size());
  }

  /** Bytes taken, without object headers. */
  public long bytes() {
    return starts.bytes()
        + ((end + SEGMENT - 1) >>> SEGMENT_BITS) * SEGMENT
        + (long) slots.length * Long.BYTES;
  }

  private int insert(byte[] bytes, int hash, int slot) {
    int number = size();
    if (number == MAX_NAMES) {
      throw new IllegalStateException("a table holds at most " + MAX_NAMES + " names");
    }
    starts.add(append(bytes));
    slots[slot] = ((long) hash << Integer.SIZE) | (number + 1L);
    if (number + 1L > slots.length / 4 * 3L) {
      widen();
    }
    return number;
  }

  private long append(byte[] bytes) {
    int needed = LENGTH_BYTES + bytes.length;
    if (needed > SEGMENT) {
      throw new IllegalArgumentException(
          "a name must have at most "
              + (SEGMENT - LENGTH_BYTES)
              + " bytes, but has "
              + bytes.length);
    }
    if (offset(end) + needed > SEGMENT || (offset(end) == 0 && end > 0)) {
      end = ((end + SEGMENT - 1) >>> SEGMENT_BITS) << SEGMENT_BITS;
      int next = segment(end);
      if (next == segments.length) {
        segments = Arrays.copyOf(segments, next * 2);
      }
      segments[next] = new byte[SEGMENT];
    }
    long start = end;
    byte[] segment = segments[segment(start)];
    int offset = offset(start);
    segment[offset] = (byte) bytes.length;
    segment[offset + 1] = (byte) (bytes.length >>> Byte.SIZE);
    System.arraycopy(bytes, 0, segment, offset + LENGTH_BYTES, bytes.length);
    end += needed;
    return start;
  }

  private void widen() {
    long[] wider = new long[slots.length * 2];
    for (long entry : slots) {
      if (entry != 0) {
        int slot = (int) (entry >>> Integer.SIZE) & (wider.length - 1);
        while (wider[slot] != 0) {
          slot = (slot + 1) & (wider.length - 1);
        }
        wider[slot] = entry;
      }
    }
    slots = wider;
  }

  private int slot(byte[] bytes, int hash) {
    int slot = hash & (slots.length - 1);
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if ((int) (entry >>> Integer.SIZE) == hash && isName(number(entry), bytes)) {
        return slot;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isName(int number, byte[] bytes) {
    long start = starts.get(number);
    byte[] segment = segments[segment(start)];
    int from = offset(start) + LENGTH_BYTES;
    int length = length(segment, from - LENGTH_BYTES);
    return Arrays.equals(segment, from, from + length, bytes, 0, bytes.length);
  }

  private static int hash(byte[] bytes) {
    long hash = bytes.length;
    int at = 0;
    for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
      hash = mixed(hash ^ (long) LONGS.get(bytes, at));
    }
    long rest = 0;
    for (; at < bytes.length; at++) {
      rest = (rest << Byte.SIZE) | (bytes[at] & 0xff);
    }
    return (int) mixed(hash ^ rest);
  }

  /** The finisher of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static int number(long entry) {
    return (int) entry - 1;
  }

  private static int segment(long position) {
    return (int) (position >>> SEGMENT_BITS);
  }

  private static int offset(long position) {
    return (int) position & (SEGMENT - 1);
  }

  private static int length(byte[] segment, int offset) {
    return (segment[offset] & 0xff) | ((segment[offset + 1] & 0xff) << Byte.SIZE);
  }
}
