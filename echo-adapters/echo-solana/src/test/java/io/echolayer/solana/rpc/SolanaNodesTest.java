package io.echolayer.solana.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolanaNodesTest {
  private static final SolanaNodes NODES =
      SolanaNodes.of(List.of(URI.create("https://one.example"), URI.create("http://two:8899")));

  @Test
  void eachWitherChangesItsOwnSettingAlone() {
    SolanaNodes others =
        NODES
            .withConnectTimeout(Duration.ofMillis(1))
            .withRequestTimeout(Duration.ofMillis(2))
            .withAttempts(3)
            .withWaits(Duration.ofMillis(4), Duration.ofMillis(5))
            .withPause(Duration.ofMillis(6));
    assertThat(others.endpoints()).isEqualTo(NODES.endpoints());
    assertThat(others.connectTimeout()).isEqualTo(Duration.ofMillis(1));
    assertThat(others.requestTimeout()).isEqualTo(Duration.ofMillis(2));
    assertThat(others.attempts()).isEqualTo(3);
    assertThat(others.firstWait()).isEqualTo(Duration.ofMillis(4));
    assertThat(others.longestWait()).isEqualTo(Duration.ofMillis(5));
    assertThat(others.pause()).isEqualTo(Duration.ofMillis(6));
    assertThat(NODES.attempts()).isEqualTo(SolanaNodes.DEFAULT_ATTEMPTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc", "https:///path", "one.example", "ws://one.example"})
  void whatIsNoAddressOfTheWebIsRefused(String address) {
    assertThatThrownBy(() -> SolanaNodes.of(List.of(URI.create(address))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("rpc must be an address");
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> SolanaNodes.of(List.of())).isInstanceOf(InvalidValueException.class);
    for (int attempts : List.of(0, 6)) {
      assertThatThrownBy(() -> NODES.withAttempts(attempts))
          .isInstanceOf(InvalidValueException.class);
    }
    for (Duration nothing : List.of(Duration.ZERO, Duration.ofMillis(-1))) {
      assertThatThrownBy(() -> NODES.withConnectTimeout(nothing))
          .isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() -> NODES.withRequestTimeout(nothing))
          .isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() -> NODES.withPause(nothing)).isInstanceOf(InvalidValueException.class);
    }
    assertThatThrownBy(() -> NODES.withWaits(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(InvalidValueException.class);
  }
}
