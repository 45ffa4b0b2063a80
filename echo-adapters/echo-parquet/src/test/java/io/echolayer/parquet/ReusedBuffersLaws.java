package io.echolayer.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReusedBuffersLaws {
  /** A positive number asks for so many bytes, another gives one back. */
  @Property
  void nobodySharesABufferAndThereAreNoMoreThanWereInUse(
      @ForAll List<@IntRange(min = -9, max = 300_000) Integer> asked) {
    ReusedBuffers buffers = new ReusedBuffers();
    List<ByteBuffer> used = new ArrayList<>();
    Set<byte[]> seen = Sets.newIdentityHashSet();
    int most = 0;
    for (int size : asked) {
      if (size > 0) {
        ByteBuffer buffer = buffers.allocate(size);
        assertThat(buffer.remaining()).isEqualTo(size);
        assertThat(used).noneMatch(other -> other.array() == buffer.array());
        used.add(buffer);
        seen.add(buffer.array());
        most = Math.max(most, used.size());
      } else if (!used.isEmpty()) {
        buffers.release(used.remove(-size % used.size()));
      }
    }
    used.forEach(buffers::release);
    for (int i = 0; i < most; i++) {
      assertThat(seen.contains(buffers.allocate(1).array())).isTrue();
    }
    assertThat(seen.contains(buffers.allocate(1).array())).isFalse();
  }
}
