package io.echolayer.parquet;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.parquet.bytes.ByteBufferAllocator;

/**
 * Buffers on the heap, used again. Those of a row group outlive the young generation, so that new
 * ones for each would have the whole heap collected every few groups.
 *
 * <p>There are never more buffers than were in use at once. For any number of threads.
 */
final class ReusedBuffers implements ByteBufferAllocator {
  /** Rooms are multiples of it, a power of two, so that sizes alike share one. */
  private static final int STEP = 1 << 16;

  /** Those that nobody uses, by room. */
  private final NavigableMap<Integer, Deque<ByteBuffer>> free = new TreeMap<>();

  @Override
  public synchronized ByteBuffer allocate(int size) {
    Map.Entry<Integer, Deque<ByteBuffer>> fitting = free.ceilingEntry(size);
    if (fitting != null) {
      return taken(fitting).clear().limit(size);
    }
    if (!free.isEmpty()) {
      taken(free.lastEntry()); // in its place comes the new one
    }
    int rounded = (size + STEP - 1) & -STEP;
    return ByteBuffer.allocate(Math.max(size, rounded)).limit(size);
  }

  @Override
  public synchronized void release(ByteBuffer buffer) {
    free.computeIfAbsent(buffer.capacity(), capacity -> new ArrayDeque<>()).add(buffer);
  }

  @Override
  public boolean isDirect() {
    return false;
  }

  private ByteBuffer taken(Map.Entry<Integer, Deque<ByteBuffer>> from) {
    ByteBuffer buffer = from.getValue().remove();
    if (from.getValue().isEmpty()) {
      free.remove(from.getKey());
    }
    return buffer;
  }
}
