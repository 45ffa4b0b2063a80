package io.echolayer.solana.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what {@link NeedsNode} marks where Node is not; installs surfpool where it is. */
final class NodeCondition implements ExecutionCondition {
  private static final long INSTALL_MINUTES = 5;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String missing = missing();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("");
    }
    if (System.getenv("CI") != null) {
      throw new AssertionError(missing);
    }
    return ConditionEvaluationResult.disabled(missing);
  }

  private static synchronized String missing() {
    boolean isLinux =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");
    if (!isLinux || !runs(1, "node", "--version")) {
      return "Node on Linux x86-64 is not there: not tested on a local Solana";
    }
    return isInstalled() || runs(INSTALL_MINUTES, "npm", "ci")
        ? ""
        : "npm ci failed in " + Surfpool.FOLDER + ": not tested on a local Solana";
  }

  private static boolean isInstalled() {
    try {
      Path installed = Surfpool.FOLDER.resolve("node_modules/.package-lock.json");
      Path wanted = Surfpool.FOLDER.resolve("package-lock.json");
      return Files.exists(installed)
          && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean runs(long minutes, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Surfpool.FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
