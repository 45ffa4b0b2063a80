package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at paths before any work is done. */
final class InputFiles {
  private InputFiles() {}

  /** Refuses a path that nothing lies at, or a folder. */
  static void check(String option, Path file) {
    if (!Files.exists(file)) {
      throw new InvalidValueException(option, "name a file that exists", file, relative(file));
    }
    if (Files.isDirectory(file)) {
      throw new InvalidValueException(
          option, "name a file", file + ", a folder", "Name a file in it.");
    }
  }

  /** Refuses paths that nothing lies at, or folders. */
  static void check(String option, List<Path> files) {
    files.forEach(file -> check(option, file));
  }

  /** Refuses a path that is no folder. */
  static void checkFolder(String option, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidValueException(
          option,
          "name a folder that exists",
          folder,
          Files.exists(folder) ? "This is a file." : relative(folder));
    }
  }

  private static String relative(Path path) {
    return path.isAbsolute()
        ? "Check the path."
        : "Check the path; it is looked for in " + Path.of("").toAbsolutePath() + ".";
  }
}
