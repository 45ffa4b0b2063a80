package io.echolayer.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs most of the code once, so that the JVM can note its classes in an archive for the next
 * start.
 */
@Command(
    name = "warm-up",
    hidden = true,
    description = "Runs most commands once and prints nothing.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class WarmUpCommand extends EchoCommand {
  @Parameters(paramLabel = "DIR", description = "A folder to work in.")
  private Path folder;

  @Override
  public Integer call() {
    String demo = folder.resolve("demo").toString();
    String events = demo + "/events.ndjson";
    String scores = folder.resolve("scores.csv").toString();
    run("help");
    run("help", "epoch");
    run("ruleset", "--pretty");
    run("score", "--no-such-option");
    run("demo", "--out", demo);
    run("score", "--in", demo + "/signals.csv", "--as-of", "2026-01-13T00:00:00Z", "--out", scores);
    run("score", "--in", scores, "--as-of", "2026-01-13T00:00:00Z", "--out", scores);
    return run("verify", demo + "/2026-01-10", "--events", events);
  }

  private static int run(String... args) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    CommandLine command = Echo.commandLine(Terminal.NONE, nowhere, nowhere);
    return command.execute(args);
  }
}
