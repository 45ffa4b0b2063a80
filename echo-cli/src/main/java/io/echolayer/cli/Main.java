package io.echolayer.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The entry point of the command line. */
@Command(
    name = Main.NAME,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Turns attention signals into scores and scores into money: exact, conserving, accountable.",
    footerHeading = "%nStart here:%n",
    footer = {
      "  @|bold echolayer demo|@                make a sample log and close three epochs of it",
      "  @|bold echolayer shell|@               try scores by hand, in jshell",
      "  @|bold echolayer help score|@          what a command does, with an example",
      "",
      "Exit status: 0 done, 1 done but rows were rejected, 2 wrong usage or input, 3 not verified, 4 not finished.",
    },
    subcommands = {
      ScoreCommand.class,
      LoopsCommand.class,
      EpochCommand.class,
      VerifyCommand.class,
      ExplainCommand.class,
      ProofCommand.class,
      AuditCommand.class,
      LeaderboardCommand.class,
      SettleCommand.class,
      ApproveCommand.class,
      ReconcileCommand.class,
      RootCommand.class,
      DistributorCommand.class,
      RulesetCommand.class,
      ShellCommand.class,
      DemoCommand.class,
      BenchCommand.class,
      CompletionCommand.class,
      HelpCommand.class,
    })
public final class Main extends EchoCommand {
  /** The command's name. */
  static final String NAME = "echolayer";

  /** Set by the start script: how it was called, so that what is printed can be run. */
  private static final String CALLED = "ECHOLAYER_CALLED";

  /** Of the logger that is on the class path. */
  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  private Terminal terminal = Terminal.NONE;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "After an error, print its stack trace.")
  private boolean debug;

  /** What is logged goes to standard error; the first logger that is made reads the level. */
  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say on standard error what is going on, such as which kernel scores and why.")
  void verbose(boolean asked) {
    System.setProperty(LOG_LEVEL, asked ? "info" : "warn");
  }

  /** Runs the command that {@code args} name and exits with its code. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintWriter err =
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    CommandLine command = commandLine(Terminal.ofProcess(), out, err);
    int code;
    try {
      code = command.execute(args);
    } catch (OutOfMemoryError e) {
      Failures.report(e, command);
      code = ExitCode.REFUSED;
    }
    out.flush();
    System.exit(code);
  }

  /** The command line over other streams. */
  static CommandLine commandLine(Terminal terminal, PrintWriter out, PrintWriter err) {
    Main main = new Main();
    main.terminal = terminal;
    Failures failures = new Failures();
    return new CommandLine(main)
        .setCommandName(Objects.requireNonNullElse(System.getenv(CALLED), NAME))
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(Help.defaultColorScheme(terminal.coloured() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  @Override
  Terminal terminal() {
    return terminal;
  }

  boolean debug() {
    return debug;
  }

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public Integer call() {
    spec().commandLine().usage(err());
    return ExitCode.REFUSED;
  }
}
