package io.echolayer.propagation.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A dictionary of names: each distinct name gets the next number, from 0.
 *
 * <p>Names are kept as UTF-8 in segments, without objects: a name of {@code b} bytes takes {@code b
 * + 14} bytes and its share of the hash table, 11 to 22 bytes. Numbers are found in constant time.
 * Names must be well-formed Unicode, as {@link io.echolayer.core.internal.text.Names#id} sees to.
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
  private static final int LENGTH_AT = Integer.BYTES;
  private static final int NAME_AT = LENGTH_AT + Short.BYTES;
  private static final int TAG_BITS = 24;
  private static final long POSITION = -1L >>> TAG_BITS;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private final LongSegments starts = new LongSegments();

  /** Entries of number, length and name, none of them across two segments. */
  private byte[][] segments = {new byte[SEGMENT]};

  private long end;

  /**
   * Slots of (bits of the hash, position of the entry + 1), probed in sequence; 0 is free. The
   * length is a power of two.
   */
  private long[] slots = new long[16];

  private NameTable() {}

  /** An empty table. */
  public static NameTable create() {
    return new NameTable();
  }

  /** The number of {@code name}, which is taken in if it is new. */
  public int add(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    long hash = hash(bytes, 0, bytes.length);
    int slot = slot(bytes, hash);
    return slots[slot] == 0 ? insert(bytes, hash, slot) : number(slots[slot]);
  }

  /** The number of {@code name}, which is taken in, or {@link #NONE} if it was there before. */
  public int addNew(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    long hash = hash(bytes, 0, bytes.length);
    int slot = slot(bytes, hash);
    return slots[slot] == 0 ? insert(bytes, hash, slot) : NONE;
  }

  /** The number of {@code name}, or {@link #NONE}. */
  public int find(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    long entry = slots[slot(bytes, hash(bytes, 0, bytes.length))];
    return entry == 0 ? NONE : number(entry);
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
    return new String(segment, offset + NAME_AT, length(segment, offset), StandardCharsets.UTF_8);
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
    int offsetA = offset(startA);
    int offsetB = offset(startB);
    return Arrays.compareUnsigned(
        segmentA,
        offsetA + NAME_AT,
        offsetA + NAME_AT + length(segmentA, offsetA),
        segmentB,
        offsetB + NAME_AT,
        offsetB + NAME_AT + length(segmentB, offsetB));
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

  private int insert(byte[] bytes, long hash, int slot) {
    int number = size();
    if (number == MAX_NAMES) {
      throw new IllegalStateException("a table holds at most " + MAX_NAMES + " names");
    }
    long start = append(number, bytes);
    starts.add(start);
    slots[slot] = entry(hash, start);
    if (number + 1L > slots.length / 4 * 3L) {
      widen();
    }
    return number;
  }

  private long append(int number, byte[] bytes) {
    int needed = NAME_AT + bytes.length;
    if (needed > SEGMENT) {
      throw new IllegalArgumentException(
          "a name must have at most " + (SEGMENT - NAME_AT) + " bytes, but has " + bytes.length);
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
    INTS.set(segment, offset, number);
    SHORTS.set(segment, offset + LENGTH_AT, (short) bytes.length);
    System.arraycopy(bytes, 0, segment, offset + NAME_AT, bytes.length);
    end += needed;
    return start;
  }

  private void widen() {
    long[] wider = new long[slots.length * 2];
    for (int number = 0; number < size(); number++) {
      long start = starts.get(number);
      byte[] segment = segments[segment(start)];
      int offset = offset(start);
      long hash = hash(segment, offset + NAME_AT, length(segment, offset));
      int slot = (int) hash & (wider.length - 1);
      while (wider[slot] != 0) {
        slot = (slot + 1) & (wider.length - 1);
      }
      wider[slot] = entry(hash, start);
    }
    slots = wider;
  }

  /** The slot that holds the name, or the free one that it would go to. */
  private int slot(byte[] bytes, long hash) {
    int slot = (int) hash & (slots.length - 1);
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if (((entry ^ hash) & ~POSITION) == 0 && isName(start(entry), bytes)) {
        return slot;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isName(long start, byte[] bytes) {
    byte[] segment = segments[segment(start)];
    int from = offset(start) + NAME_AT;
    int length = length(segment, offset(start));
    return Arrays.equals(segment, from, from + length, bytes, 0, bytes.length);
  }

  private int number(long entry) {
    long start = start(entry);
    return (int) INTS.get(segments[segment(start)], offset(start));
  }

  private static long entry(long hash, long start) {
    return (hash & ~POSITION) | (start + 1);
  }

  private static long start(long entry) {
    return (entry & POSITION) - 1;
  }

  private static long hash(byte[] bytes, int from, int length) {
    long hash = length;
    int at = from;
    int end = from + length;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = mixed(hash ^ (long) LONGS.get(bytes, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = (rest << Byte.SIZE) | (bytes[at] & 0xff);
    }
    return mixed(hash ^ rest);
  }

  /** The finisher of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static int segment(long position) {
    return (int) (position >>> SEGMENT_BITS);
  }

  private static int offset(long position) {
    return (int) position & (SEGMENT - 1);
  }

  private static int length(byte[] segment, int offset) {
    return Short.toUnsignedInt((short) SHORTS.get(segment, offset + LENGTH_AT));
  }
}
