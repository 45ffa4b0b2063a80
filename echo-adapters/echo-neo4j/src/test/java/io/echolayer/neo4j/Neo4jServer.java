package io.echolayer.neo4j;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** A real server in this JVM, one for all tests of it; started when it is first asked for. */
final class Neo4jServer {
  private static final Neo4j SERVER =
      Neo4jBuilders.newInProcessBuilder()
          .withDisabledServer()
          .withConfig(
              BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
          .build();
  private static final Driver DRIVER = driver(SERVER.boltURI());

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  DRIVER.close();
                  SERVER.close();
                }));
  }

  private Neo4jServer() {}

  static Driver driver(URI uri) {
    return GraphDatabase.driver(
        uri,
        AuthTokens.none(),
        Config.builder().withConnectionTimeout(5, TimeUnit.SECONDS).withoutEncryption().build());
  }

  static Driver driver() {
    return DRIVER;
  }

  static URI uri() {
    return SERVER.boltURI();
  }

  /** The driver of a graph without nodes. */
  static Driver empty() {
    DRIVER.executableQuery("MATCH (n) DETACH DELETE n").execute();
    return DRIVER;
  }
}
