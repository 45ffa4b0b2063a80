package io.echolayer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/**
 * Whether there is somebody at the other end.
 *
 * @param interactive whether standard input and output are a terminal
 * @param coloured whether standard output may be coloured
 * @param drawn whether progress may be drawn on standard error
 */
record Terminal(boolean interactive, boolean coloured, boolean drawn) {
  /** Nobody is. */
  static final Terminal NONE = new Terminal(false, false, false);

  /** Regular on a system that has it if errors go to a file. */
  private static final Path STANDARD_ERROR = Path.of("/dev/stderr");

  /**
   * That of this process. JDK 22 to 24 always say yes unless started with {@code
   * -Djdk.console=java.base}.
   */
  @SuppressWarnings("SystemConsoleNull")
  static Terminal ofProcess() {
    boolean interactive = System.console() != null;
    boolean coloured = interactive && Ansi.AUTO.enabled() && !"dumb".equals(System.getenv("TERM"));
    return new Terminal(interactive, coloured, interactive && !Files.isRegularFile(STANDARD_ERROR));
  }
}
