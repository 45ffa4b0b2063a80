package io.echolayer.cli.embedded;

import io.echolayer.cli.store.FolderServer;
import java.io.IOException;
import java.nio.file.Path;

/** What {@code --store embedded:DIR} starts. */
public final class EmbeddedStarter implements FolderServer.Starter {
  @Override
  public FolderServer start(Path folder) throws IOException {
    return EmbeddedServer.start(folder);
  }
}
