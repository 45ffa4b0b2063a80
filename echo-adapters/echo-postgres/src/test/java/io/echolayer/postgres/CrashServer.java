package io.echolayer.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A server that flushes what it commits, can be killed, and starts again over its data. */
final class CrashServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** No test of crashes fails because a machine is slow. */
  private static final Timeouts LONG =
      Timeouts.DEFAULT
          .withNetwork(Duration.ofMinutes(9))
          .withStatement(Duration.ofMinutes(8))
          .withLock(Duration.ofMinutes(8));

  private final Path data;
  private EmbeddedPostgres server;

  CrashServer(Path data) throws IOException {
    this.data = data;
    this.server = start(0);
  }

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setPGStartupWait(PATIENCE)
        .start();
  }

  int port() {
    return server.getPort();
  }

  PGSimpleDataSource source(String schema) {
    return source(port(), schema);
  }

  static EchoPostgres postgres(int port, String schema) {
    return EchoPostgres.of(source(port, schema)).withTimeouts(LONG);
  }

  static PGSimpleDataSource source(int port, String schema) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {port});
    source.setUser("postgres");
    source.setDatabaseName("postgres");
    source.setCurrentSchema(schema);
    return source;
  }

  /**
   * SIGKILL to every process of the server at once, then a start over what the disk holds. The
   * postmaster is stopped first: what it started after its children were counted would live on, and
   * hold the memory without which no other postmaster starts.
   */
  void killAndRestart() throws Exception {
    int port = port();
    ProcessHandle postmaster = postmaster();
    Signal.STOP.send(postmaster.pid());
    List<ProcessHandle> all =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle process : all) {
      process.onExit().join();
    }
    server.close();
    server = start(port);
  }

  private ProcessHandle postmaster() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
