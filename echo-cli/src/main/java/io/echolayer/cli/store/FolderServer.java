package io.echolayer.cli.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import javax.sql.DataSource;

/** A PostgreSQL server of one's own over a folder, for as long as a command runs. */
public interface FolderServer extends Closeable {
  /** Connects to it. */
  DataSource source();

  /** Stops it; what was committed stays in the folder. */
  @Override
  void close() throws IOException;

  /**
   * Starts such servers; one that {@link ServiceLoader} finds, since a server is an optional part.
   */
  interface Starter {
    /**
     * Starts a server.
     *
     * @param folder where its data is; one that is new or empty becomes a store
     * @throws IllegalArgumentException if the folder holds something else
     * @throws IllegalStateException if it does not start, as where another uses the folder
     */
    FolderServer start(Path folder) throws IOException;
  }
}
