package io.echolayer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jshell.tool.JavaShellToolBuilder;
import picocli.CommandLine.Command;

/** {@code shell}: jshell with the library at hand. */
@Command(
    name = "shell",
    description = {
      "Opens the JDK's jshell with the library imported and a sample loaded.",
      "",
      "  @|bold top(10)|@                   the best of what is loaded, scored as of asOf",
      "  @|bold explain(\"c42\")|@            how an index comes about, term by term",
      "  @|bold load(\"signals.csv\")|@       other signals",
      "  @|bold load(\"a.csv\", \"map.json\")|@ those of a file with other columns",
      "  @|bold score()|@                   the scores of what is loaded, as objects",
      "  @|bold score(signals)|@            an EchoScore of any Signals of your own",
      "  @|bold asOf = Instant.parse(…)|@   what counts as now; first the data's latest",
      "  @|bold use(\"mine.json\")|@          a ruleset of your own",
      "",
      "Piped input is run as a script: values are printed, and the exit status is 2 if something failed.",
      "",
    },
    footerHeading = "%nExample:%n",
    footer = "  @|bold echo 'top(3)' | echolayer shell|@")
final class ShellCommand extends EchoCommand {
  private static final String INIT = "shell/init.jsh";

  @Override
  public Integer call() throws Exception {
    if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
      throw new IllegalStateException(
          "the Java at "
              + System.getProperty("java.home")
              + " must have jshell, but does not\nPoint JAVA_HOME to a full JDK.");
    }
    return terminal().interactive()
        ? talk()
        : new PipedShell(out(), err()).run(resource(INIT), System.in);
  }

  private int talk() throws Exception {
    out()
        .println(
            "A sample is loaded: top(10), explain(\"c42\"), load(\"signals.csv\"). /exit leaves.");
    out().flush();
    Path startup = Files.createTempFile("echo-shell", ".jsh");
    try {
      Files.writeString(startup, resource(INIT));
      return JavaShellToolBuilder.builder()
          .start(
              "--class-path=" + System.getProperty("java.class.path"),
              "--startup=DEFAULT",
              "--startup=" + startup);
    } finally {
      Files.deleteIfExists(startup);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Main.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " must be packaged, but is not");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
