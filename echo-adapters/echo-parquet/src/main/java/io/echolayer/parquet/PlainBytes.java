package io.echolayer.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/**
 * Values in Parquet's plain encoding: doubles as eight bytes, texts as UTF-8 behind their length,
 * little-endian. It is the whole content of a page of a required column.
 */
final class PlainBytes {
  private ByteBuffer bytes = little(new byte[1 << 12]);

  void doubles(double[] values) {
    require(values.length * Double.BYTES);
    bytes.asDoubleBuffer().put(values);
    bytes.position(bytes.position() + values.length * Double.BYTES);
  }

  void text(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    require(Integer.BYTES + encoded.length);
    bytes.putInt(encoded.length).put(encoded);
  }

  void append(PlainBytes other) {
    int length = other.bytes.position();
    require(length);
    bytes.put(other.bytes.array(), 0, length);
  }

  void clear() {
    bytes.clear();
  }

  /** The bytes, as long as nothing is added. */
  BytesInput input() {
    return BytesInput.from(bytes.array(), 0, bytes.position());
  }

  private void require(int room) {
    if (bytes.remaining() < room) {
      int used = bytes.position();
      int capacity = Math.max(2 * bytes.capacity(), used + room);
      bytes = little(Arrays.copyOf(bytes.array(), capacity)).position(used);
    }
  }

  private static ByteBuffer little(byte[] array) {
    return ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
  }
}
