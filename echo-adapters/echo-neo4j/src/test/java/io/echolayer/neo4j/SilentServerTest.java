package io.echolayer.neo4j;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.Driver;

/** An error, not a hang. */
@Timeout(60)
@Tag("live")
class SilentServerTest {
  private static final Neo4jSettings SETTINGS =
      Neo4jSettings.DEFAULT.withTimeout(Duration.ofMillis(500));

  @Test
  void aServerThatNeverAnswersIsAnError() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Driver driver = driver(silent.getLocalPort())) {
      assertThatExceptionOfType(Neo4jStoreException.class)
          .isThrownBy(() -> Neo4jPropagationStore.open(driver, SETTINGS))
          .withMessageContaining("must answer within PT0.5S");
    }
  }

  @Test
  void aServerThatIsNotThereIsAnError() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (Driver driver = driver(port)) {
      assertThatExceptionOfType(Neo4jStoreException.class)
          .isThrownBy(() -> Neo4jPropagationStore.open(driver, SETTINGS));
    }
  }

  private static Driver driver(int port) {
    return Neo4jServer.driver(URI.create("bolt://127.0.0.1:" + port));
  }
}
