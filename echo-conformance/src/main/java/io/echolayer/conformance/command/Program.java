package io.echolayer.conformance.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that reads files and writes files.
 *
 * @param command the program and its first arguments
 */
public record Program(List<String> command) {
  private static final long PATIENCE_MINUTES = 10;

  public Program {
    command = List.copyOf(command);
  }

  /**
   * Runs it with further arguments.
   *
   * @throws IOException if it cannot be started
   * @throws AssertionError if it does not end with status 0 within ten minutes; the message has
   *     what it printed
   */
  public void run(List<?> arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    arguments.forEach(argument -> all.add(String.valueOf(argument)));
    Path printed = Files.createTempFile("echolayer-conformance", ".txt");
    try {
      Process process =
          new ProcessBuilder(all)
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(
            "command must end with status 0, but "
                + (ended ? "ended with " + process.exitValue() : "did not end")
                + ": "
                + String.join(" ", all)
                + "\n"
                + Files.readString(printed));
      }
    } finally {
      Files.delete(printed);
    }
  }
}
