package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Whose books: those of folders, or those of a store. */
@SuppressWarnings("NullAway.Init") // picocli sets what is mixed in
final class BooksArgument {
  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "An epoch's folder, or one that holds epochs.")
  private @Nullable Path folder;

  @Mixin private StoreOption store;

  /** Whether the store is meant; else it is the folder. */
  boolean areStored() {
    if (store.isGiven() == (folder != null)) {
      throw new InvalidValueException(
          "DIR and --store", "be given one or the other", folder == null ? "neither" : "both");
    }
    return store.isGiven();
  }

  StoreOption store() {
    return store;
  }

  /** The folder, which exists. */
  Path folder() {
    if (folder == null) {
      throw new IllegalStateException("DIR must be given, but is not");
    }
    InputFiles.checkFolder("DIR", folder);
    return folder;
  }
}
