package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.epoch.AlteredFolderException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what went wrong in two lines on standard error; a stack trace only under {@code --debug}.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    report(failure, command);
    return failure instanceof AlteredFolderException ? ExitCode.NOT_VERIFIED : ExitCode.REFUSED;
  }

  /** Reports any failure of {@code command}. */
  static void report(Throwable failure, CommandLine command) {
    command.getErr().println(Complaint.of(failure, advice(failure, command)));
    if (isDebug(command)) {
      failure.printStackTrace(command.getErr());
    }
    command.getErr().flush();
  }

  private static String advice(Throwable failure, CommandLine command) {
    if (failure instanceof InvalidValueException why && why.field().startsWith("--")) {
      return help(command);
    }
    return command.getCommand() instanceof EchoCommand echo
        ? echo.advice()
        : "Correct it and run again; nothing was written.";
  }

  private static String help(CommandLine command) {
    return "See " + command.getCommandSpec().qualifiedName() + " --help.";
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    String help = help(command);
    List<String> suggestions =
        failure instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    Complaint complaint = Complaint.split(String.valueOf(failure.getMessage()), help);
    command
        .getErr()
        .println(
            suggestions.isEmpty()
                ? complaint
                : new Complaint(
                    complaint.problem(),
                    "Did you mean " + String.join(" or ", suggestions) + "? " + help));
    if (isDebug(command)) {
      failure.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return ExitCode.REFUSED;
  }

  private static boolean isDebug(CommandLine command) {
    return command.getCommandSpec().root().userObject() instanceof Main main && main.debug();
  }
}
