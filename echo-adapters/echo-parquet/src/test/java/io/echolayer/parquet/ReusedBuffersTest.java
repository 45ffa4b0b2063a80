package io.echolayer.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ReusedBuffersTest {
  private final ReusedBuffers buffers = new ReusedBuffers();

  @Test
  void whatIsReleasedIsTakenAgain() {
    ByteBuffer first = buffers.allocate(100_000);
    buffers.release(first);
    ByteBuffer second = buffers.allocate(70_000);
    assertThat(second.array()).isSameAs(first.array());
    assertThat(second.position()).isZero();
    assertThat(second.limit()).isEqualTo(70_000);
  }

  @Test
  void takesTheSmallestThatFits() {
    ByteBuffer small = buffers.allocate(100_000);
    ByteBuffer large = buffers.allocate(1_000_000);
    buffers.release(large);
    buffers.release(small);
    assertThat(buffers.allocate(99_000).array()).isSameAs(small.array());
    assertThat(buffers.allocate(99_000).array()).isSameAs(large.array());
  }
}
