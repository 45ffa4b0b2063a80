package io.echolayer.cli;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;

/**
 * The specification's vectors and real data, in the folder that {@code ECHO_SHARED} names. Where it
 * is not set a test is skipped with one line, but in CI ({@code CI} is set) it fails: a vector that
 * nobody compares with proves nothing.
 */
final class SharedData {
  private SharedData() {}

  /** The file or folder at {@code relative}, such as {@code vectors/score-input.csv}. */
  static Path path(String relative) {
    String root = System.getenv("ECHO_SHARED");
    if (root == null || root.isEmpty()) {
      String missing = "ECHO_SHARED is not set: not compared with " + relative;
      if (System.getenv("CI") != null) {
        throw new AssertionError(missing);
      }
      System.out.println(missing);
      return abort(missing);
    }
    return Path.of(root, relative);
  }
}
