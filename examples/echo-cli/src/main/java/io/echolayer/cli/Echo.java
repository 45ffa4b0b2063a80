package io.echolayer.cli;

import io.echolayer.files.Placeholder;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The entry point of the command line. */
@Command(name = "echo", mixinStandardHelpOptions = true, description = "Prints a middle.")
public final class Echo implements Callable<Integer> {
  @Parameters(index = "0", description = "One end.")
  private double from;

  @Parameters(index = "1", description = "The other end.")
  private double to;

  /** Runs the command that {@code args} name and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Echo()).execute(args));
  }

  @Override
  public Integer call() {
    System.out.println(Placeholder.middle(from, to));
    return CommandLine.ExitCode.OK;
  }
}
