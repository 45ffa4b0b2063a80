package io.echolayer.files.internal.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for single bytes in arrays, eight at a time. */
final class ByteScan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = ~HIGH_BITS;

  private ByteScan() {}

  /** Index of the first {@code wanted}, an ASCII character; −1 where there is none. */
  static int indexOf(byte[] bytes, char wanted, int from, int to) {
    long pattern = ONES * wanted;
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long zeros = zeroBytes((long) LONGS.get(bytes, i) ^ pattern);
      if (zeros != 0) {
        return i + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** How often {@code wanted}, an ASCII character, occurs. */
  static int count(byte[] bytes, char wanted, int from, int to) {
    long pattern = ONES * wanted;
    int count = 0;
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      count += Long.bitCount(zeroBytes((long) LONGS.get(bytes, i) ^ pattern));
    }
    for (; i < to; i++) {
      if (bytes[i] == wanted) {
        count++;
      }
    }
    return count;
  }

  /** The high bit of each byte that is zero. */
  private static long zeroBytes(long word) {
    return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
  }
}
