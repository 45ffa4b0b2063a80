package io.echolayer.cli;

import io.echolayer.files.epoch.EpochChain;
import io.echolayer.files.epoch.EpochFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Epochs as they are named on the command line: by their folders, or by one that holds epochs. */
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class EpochFolders {
  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "Epochs' folders, or one that holds epochs.")
  private List<Path> folders;

  /** Opens them. */
  List<EpochFolder> open() throws IOException {
    return open("DIR", folders);
  }

  /** Opens what {@code folders}, the values of {@code option}, name. */
  static List<EpochFolder> open(String option, List<Path> folders) throws IOException {
    List<EpochFolder> epochs = new ArrayList<>();
    for (Path folder : folders) {
      InputFiles.checkFolder(option, folder);
      epochs.addAll(EpochChain.open(folder).epochs());
    }
    return epochs;
  }
}
