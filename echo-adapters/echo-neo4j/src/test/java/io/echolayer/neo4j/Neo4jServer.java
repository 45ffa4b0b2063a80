package io.echolayer.neo4j;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** A real server in this JVM, one for all tests; started when it is first asked for. */
final class Neo4jServer {
  /** The driver tells at length of every deadlock and lost connection that tests bring about. */
  private static final Logger DRIVER_LOG = Logger.getLogger("org.neo4j.driver");

  private static final Neo4j SERVER =
      Neo4jBuilders.newInProcessBuilder()
          .withDisabledServer()
          .withConfig(
              BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
          .build();
  private static final Driver DRIVER = driver(SERVER.boltURI());

  static {
    Thread stop =
        new Thread(
            () -> {
              DRIVER.close();
              SERVER.close();
            });
    Runtime.getRuntime().addShutdownHook(stop);
  }

  private Neo4jServer() {}

  static Driver driver(URI uri) {
    DRIVER_LOG.setLevel(Level.OFF);
    Config config =
        Config.builder()
            .withConnectionTimeout(5, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(20, TimeUnit.SECONDS)
            .build();
    return GraphDatabase.driver(uri, AuthTokens.none(), config);
  }

  /** A driver of its own, for who wants to close it. */
  static Driver another() {
    return driver(SERVER.boltURI());
  }

  /** The driver of a graph without nodes. */
  static Driver empty() {
    DRIVER.executableQuery("MATCH (n) DETACH DELETE n").execute();
    return DRIVER;
  }

  static List<Record> rows(String cypher) {
    return DRIVER.executableQuery(cypher).execute().records();
  }
}
