package io.echolayer.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code completion}: the script that completes commands and options in bash and zsh. */
@Command(
    name = "completion",
    description = {
      "Prints a script that completes commands and options of ./echo in bash and zsh.",
      "",
    },
    footerHeading = "%nExample, for this shell:%n",
    footer = "  @|bold source <(./echo completion)|@")
final class CompletionCommand extends EchoCommand {
  /** Not plain {@code echo}: that is the shell's own. */
  private static final String COMPLETED = "./echo";

  private static final String NAME = "echolayer";

  @Override
  public Integer call() {
    String script = AutoComplete.bash(NAME, spec().root().commandLine());
    out()
        .println(
            script.replace(" " + NAME + " " + NAME + ".sh " + NAME + ".bash", " " + COMPLETED));
    return ExitCode.DONE;
  }
}
