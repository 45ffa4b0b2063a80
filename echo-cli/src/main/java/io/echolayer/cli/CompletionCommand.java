package io.echolayer.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code completion}: the script that completes commands and options in bash and zsh. */
@Command(
    name = "completion",
    description = {
      "Prints a script that completes commands and options of echolayer in bash and zsh.",
      "",
    },
    footerHeading = "%nExample, for this shell:%n",
    footer = "  @|bold source <(echolayer completion)|@")
final class CompletionCommand extends EchoCommand {
  @Override
  public Integer call() {
    out().println(AutoComplete.bash(Main.NAME, spec().root().commandLine()));
    return ExitCode.DONE;
  }
}
