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
  private byte[] array = new byte[1 << 12];
  private ByteBuffer bytes = little(array);

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
    bytes.put(other.array, 0, length);
  }

  void clear() {
    bytes.clear();
  }

  /** The bytes, as long as nothing is added. */
  BytesInput input() {
    return BytesInput.from(array, 0, bytes.position());
  }

  private void require(int room) {
    if (bytes.remaining() < room) {
      int used = bytes.position();
      array = Arrays.copyOf(array, Math.max(2 * array.length, used + room));
      bytes = little(array).position(used);
    }
  }

  private static ByteBuffer little(byte[] array) {
    return ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
  }
}
