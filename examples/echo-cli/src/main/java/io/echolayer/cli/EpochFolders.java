package io.echolayer.cli;

import io.echolayer.files.epoch.EpochChain;
import io.echolayer.files.epoch.EpochFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Epochs as they are named on the command line: by their folders, or by one that holds epochs. */
final class EpochFolders {
  private EpochFolders() {}

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
