package io.echolayer.solana.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpochRootTest {
  private static final String ROOT = "ab".repeat(32);

  @Test
  void aMemoIsReadAsItIsWritten() {
    EpochRoot root = new EpochRoot(Instant.parse("2026-01-10T00:00:00Z"), ROOT);
    assertThat(root.memo()).isEqualTo("echo-root:1:2026-01-10T00:00:00Z:" + ROOT);
    assertThat(EpochRoot.read(root.memo())).isEqualTo(root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo-root:2:2026-01-10T00:00:00Z:",
        "echo-root:1:2026-01-09T24:00:00Z:",
        "echo-root:1:2026-01-10T00:00+00:00:",
        "x echo-root:1:2026-01-10T00:00:00Z:",
        "echo:1:"
      })
  void otherMemosAreNone(String prefix) {
    assertThat(EpochRoot.read(prefix + ROOT)).isNull();
    assertThat(EpochRoot.read(prefix + "ab")).isNull();
  }
}
