package io.echolayer.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CanonicalWriterTest {
  @Test
  void writesWhatTheObjectWouldWrite() {
    Instant at = Instant.parse("2026-01-10T00:00:00Z");
    JsonObject inner = JsonObject.builder().put("x", 1e21).build();
    assertThat(
            CanonicalWriter.object()
                .put("at", at)
                .put("b\"", "\u0001\n\u20ac\ud83d\ude00")
                .put("c", -0.0)
                .put("d", Long.MIN_VALUE)
                .put("e", inner)
                .end())
        .isEqualTo(
            JsonObject.builder()
                .put("e", inner)
                .put("d", Long.MIN_VALUE)
                .put("c", -0.0)
                .put("b\"", "\u0001\n\u20ac\ud83d\ude00")
                .put("at", at)
                .build()
                .canonical());
  }

  @Test
  void leavesOutWhatIsNull() {
    assertThat(CanonicalWriter.object().put("a", (String) null).put("b", 1L).end())
        .isEqualTo("{\"b\":1}");
    assertThat(CanonicalWriter.object().put("a", (Double) null).end()).isEqualTo("{}");
  }

  @Test
  void refusesMembersOutOfOrder() {
    CanonicalWriter out = CanonicalWriter.object().put("b", 1L);
    assertThatThrownBy(() -> out.put("a", 1L)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> out.put("b", 1L)).isInstanceOf(IllegalStateException.class);
  }
}
