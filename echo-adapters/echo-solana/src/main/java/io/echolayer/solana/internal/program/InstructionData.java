package io.echolayer.solana.internal.program;

import io.echolayer.core.key.PublicKey;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The data of an instruction while it is written: little-endian, of a known length. */
final class InstructionData {
  private final ByteBuffer buffer;

  InstructionData(int length) {
    this.buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  InstructionData u8(int value) {
    buffer.put((byte) value);
    return this;
  }

  InstructionData u32(int value) {
    buffer.putInt(value);
    return this;
  }

  InstructionData u64(long value) {
    buffer.putLong(value);
    return this;
  }

  InstructionData key(PublicKey key) {
    buffer.put(key.bytes());
    return this;
  }

  byte[] bytes() {
    if (buffer.hasRemaining()) {
      throw new IllegalStateException(buffer.remaining() + " bytes were not written");
    }
    return buffer.array();
  }
}
