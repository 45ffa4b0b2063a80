package io.echolayer.cli.embedded;

import io.echolayer.cli.store.FolderServer;
import io.echolayer.core.InvalidValueException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A real PostgreSQL server over a folder, from the start of a command to its end. What it commits
 * is flushed and there when the next command starts it again. It listens on this machine only, and
 * trusts whoever comes from there.
 */
final class EmbeddedServer implements FolderServer {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofMinutes(1);

  private final EmbeddedPostgres server;

  private EmbeddedServer(EmbeddedPostgres server) {
    this.server = server;
  }

  static EmbeddedServer start(Path folder) throws IOException {
    requireOwn(folder);
    Files.createDirectories(folder.toAbsolutePath().normalize());
    try {
      return new EmbeddedServer(
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.toAbsolutePath().normalize())
              .setCleanDataDirectory(false)
              .setDataDirectoryCustomizer(EmbeddedServer::stopOrphan)
              .setLocaleConfig("locale", "C")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "20")
              .setPGStartupWait(START)
              .start());
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "--store embedded must be free to start over "
              + folder
              + ", but is not: "
              + e.getMessage()
              + "\nWait for the other command that uses it, or name another folder.",
          e);
    }
  }

  /** Only a new or empty folder, or one that holds a server's data, is written to. */
  private static void requireOwn(Path folder) throws IOException {
    if (!Files.exists(folder) || Files.exists(folder.resolve("PG_VERSION"))) {
      return;
    }
    boolean empty = false;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        empty = inside.findAny().isEmpty();
      }
    }
    if (!empty) {
      throw new InvalidValueException(
          "--store",
          "name a folder that is new, empty or a store's",
          folder,
          "It holds something else; name another.");
    }
  }

  /**
   * A command that was killed leaves its server behind. Whoever holds the folder's lock may stop
   * it: its command is gone.
   */
  private static void stopOrphan(File folder) {
    Path pidFile = folder.toPath().resolve("postmaster.pid");
    try {
      if (Files.exists(pidFile)) {
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid).filter(EmbeddedServer::isServer).ifPresent(EmbeddedServer::stop);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isServer(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
  }

  private static void stop(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("a server that was left behind does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public DataSource source() {
    return server.getPostgresDatabase();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
