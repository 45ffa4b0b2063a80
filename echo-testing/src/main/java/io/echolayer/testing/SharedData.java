package io.echolayer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data of third parties, in the folder that {@code ECHO_SHARED} names. */
public final class SharedData {
  private SharedData() {}

  /** Whether there is such a folder; what asks for a file of it is for {@link NeedsSharedData}. */
  static boolean isThere() {
    return !root().isEmpty();
  }

  /**
   * The file or folder at {@code relative}, such as {@code data/casflow/dataset.txt}.
   *
   * @throws IllegalStateException if {@code ECHO_SHARED} is not set
   */
  public static Path path(String relative) {
    if (!isThere()) {
      throw new IllegalStateException(
          "ECHO_SHARED must be set for a test on "
              + relative
              + "\nAnnotate the test with @NeedsSharedData, so that it is skipped without.");
    }
    return Path.of(root(), relative);
  }

  /** The text of a file. */
  public static String text(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String root() {
    String root = System.getenv("ECHO_SHARED");
    return root == null ? "" : root;
  }
}
