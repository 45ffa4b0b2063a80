package io.echolayer.cli.store;

import io.echolayer.core.InvalidValueException;
import io.echolayer.postgres.EchoPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An open database with EchoLayer's tables. */
public final class Store implements AutoCloseable {
  /** A server of one's own, over a folder. */
  private static final String EMBEDDED = "embedded";

  private static final String DEFAULT_FOLDER = "echo-store";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final EchoPostgres postgres;
  private final Closeable server;

  private Store(EchoPostgres postgres, Closeable server) {
    this.postgres = postgres;
    this.server = server;
  }

  /**
   * Opens the database that {@code where} names, and brings its tables to this version.
   *
   * @param where {@code jdbc:postgresql:…}, {@code embedded}, or {@code embedded:} and a folder
   */
  public static Store open(String where) throws IOException {
    if (where.startsWith("jdbc:postgresql:")) {
      return migrated(source(where), () -> {});
    }
    if (where.equals(EMBEDDED) || where.startsWith(EMBEDDED + ":")) {
      String folder = where.substring(Math.min(where.length(), EMBEDDED.length() + 1));
      FolderServer server = starter().start(Path.of(folder.isEmpty() ? DEFAULT_FOLDER : folder));
      return migrated(server.source(), server);
    }
    throw new InvalidValueException(
        "--store", "be jdbc:postgresql://HOST/DATABASE, embedded or embedded:DIR", where);
  }

  private static FolderServer.Starter starter() {
    return ServiceLoader.load(FolderServer.Starter.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "--store embedded must have a server to start, but this installation has none\n"
                        + "Unpack the archive echolayer-embedded where EchoLayer's was unpacked, or name a server: jdbc:postgresql://HOST/DATABASE."));
  }

  private static Store migrated(DataSource source, Closeable server) throws IOException {
    EchoPostgres postgres = EchoPostgres.of(source);
    try {
      postgres.migrate();
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return new Store(postgres, server);
  }

  private static PGSimpleDataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setApplicationName("echo");
    source.setConnectTimeout((int) CONNECT.toSeconds());
    source.setLoginTimeout((int) CONNECT.toSeconds());
    source.setSocketTimeout((int) SILENCE.toSeconds());
    try {
      source.setUrl(url);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("--store", "be a URL that the driver can read", url);
    }
    return source;
  }

  /** The tables. */
  public EchoPostgres postgres() {
    return postgres;
  }

  /** Stops a server of one's own. */
  @Override
  public void close() throws IOException {
    server.close();
  }
}
