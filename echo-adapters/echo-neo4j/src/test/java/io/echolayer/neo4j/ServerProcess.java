package io.echolayer.neo4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A real server in a process of its own, which can be killed and started again on its folder. */
final class ServerProcess implements AutoCloseable {
  private static final String STARTED = "started on ";

  private final Process process;
  private final int port;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @param port 0 for any
   */
  static ServerProcess start(Path home, int port) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                home.toString(),
                Integer.toString(port))
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(STARTED)) {
        return new ServerProcess(process, Integer.parseInt(line.substring(STARTED.length())));
      }
    }
    throw new IOException("the server ended before it had started");
  }

  URI uri() {
    return URI.create("bolt://127.0.0.1:" + port);
  }

  int port() {
    return port;
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Stops it without ending it, or lets it go on: {@code STOP} or {@code CONT}. */
  void signal(String name) throws IOException, InterruptedException {
    List<String> command = List.of("kill", "-" + name, Long.toString(process.pid()));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException(command + " failed");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Runs a server until standard input ends, so that none outlives the test. */
  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(args[1]);
    DatabaseManagementService server =
        new DatabaseManagementServiceBuilder(Path.of(args[0]))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .setConfig(HttpConnector.enabled, false)
            .setConfig(
                BoltConnectorInternalSettings.thread_pool_shutdown_wait_time,
                Duration.ofMillis(100))
            .build();
    GraphDatabaseAPI database = (GraphDatabaseAPI) server.database("neo4j");
    int bound =
        database
            .getDependencyResolver()
            .resolveDependency(ConnectorPortRegister.class)
            .getLocalAddress(ConnectorType.BOLT)
            .getPort();
    System.out.println(STARTED + bound);
    InputStream untilParentEnds = System.in;
    while (untilParentEnds.read() >= 0) {}
    Runtime.getRuntime().halt(0);
  }
}
