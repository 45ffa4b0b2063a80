package io.echolayer.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: where they print, and to whom. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
abstract class EchoCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  /** Runs the command; the code to exit with. */
  @Override
  public abstract Integer call() throws Exception;

  /** What to do about a failure that does not say so itself. */
  String advice() {
    return "Correct it and run again; nothing was written.";
  }

  final CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("a command must be run by picocli");
    }
    return spec;
  }

  /** For results. */
  final PrintWriter out() {
    return spec().commandLine().getOut();
  }

  /** For what is not a result. */
  final PrintWriter err() {
    return spec().commandLine().getErr();
  }

  Terminal terminal() {
    return spec().root().userObject() instanceof Main main ? main.terminal() : Terminal.NONE;
  }

  /** {@code text} in bold, where colours are welcome. */
  final String bold(String text) {
    return terminal().coloured() ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  /** Shows how far a run is, counted in {@code unit}. */
  final ProgressBar progress(String unit) {
    return new ProgressBar(err(), terminal().drawn(), unit);
  }
}
