package io.echolayer.rewards;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files under the folder that the environment variable ECHO_SHARED names. */
public final class SharedData {
  private SharedData() {}

  /** The text of a file; the test is skipped where the variable is not set. */
  public static String text(String path) {
    String root = System.getenv("ECHO_SHARED");
    assumeTrue(root != null, "ECHO_SHARED is not set, so " + path + " is not checked");
    try {
      return Files.readString(Path.of(root, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
