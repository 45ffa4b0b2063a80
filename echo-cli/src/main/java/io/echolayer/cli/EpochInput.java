package io.echolayer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a closed epoch was made from: its events, and the epoch before. */
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class EpochInput {
  @Option(
      names = "--events",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "The event log, in one file or several.")
  private List<Path> events;

  @Option(
      names = "--previous",
      paramLabel = "DIR",
      description = "Folder of the epoch before, unless this is the first.")
  private @Nullable Path previous;

  List<Path> events() {
    return events;
  }

  @Nullable Path previous() {
    return previous;
  }

  void check() throws IOException {
    InputFiles.check("--events", events);
    if (previous != null) {
      InputFiles.checkFolder("--previous", previous);
    }
  }
}
