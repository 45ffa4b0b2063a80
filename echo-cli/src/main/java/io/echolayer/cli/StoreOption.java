package io.echolayer.cli;

import io.echolayer.cli.store.Store;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a database. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "STORE",
      description =
          "A PostgreSQL database: jdbc:postgresql://HOST/DATABASE?user=NAME, or embedded:DIR for a server over a folder (embedded alone: echo-store).")
  private @Nullable String where;

  boolean isGiven() {
    return where != null;
  }

  /** The database's name for people, without what might be a password. */
  String shown() {
    String shown = String.valueOf(where);
    int query = shown.indexOf('?');
    return query < 0 ? shown : shown.substring(0, query);
  }

  /** Opens it. */
  Store open() throws IOException {
    if (where == null) {
      throw new IllegalStateException("--store must be given to be opened");
    }
    return Store.open(where);
  }
}
