package io.echolayer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.tool.JavaShellToolBuilder;
import picocli.CommandLine.Command;

/** {@code shell}: jshell with the library at hand. */
@Command(
    name = "shell",
    description = {
      "Opens the JDK's jshell with the library imported and a sample loaded.",
      "",
      "  @|bold top(10)|@                     the best of the loaded signals, scored as of asOf",
      "  @|bold explain(\"c42\")|@              how an index comes about, term by term",
      "  @|bold load(\"signals.csv\")|@         other signals; load(\"any.csv\", \"mapping.json\") for other columns",
      "  @|bold score(signals)|@              an EchoScore of any Signals; score() those of all that is loaded",
      "  @|bold asOf = Instant.parse(…)|@     what counts as now; at first the latest instant of the data",
      "  @|bold use(\"mine.json\")|@            other constants",
      "",
      "Input may be piped.",
      "",
    },
    footerHeading = "%nExample:%n",
    footer = "  @|bold echo 'top(3)' | ./echo shell|@")
final class ShellCommand extends EchoCommand {
  private static final String STARTUP = "shell/init.jsh";

  @Override
  public Integer call() throws Exception {
    if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
      throw new IllegalStateException(
          "the Java at " + System.getProperty("java.home") + " must have jshell, but does not\nPoint JAVA_HOME to a full JDK.");
    }
    Path startup = Files.createTempFile("echo-shell", ".jsh");
    try (InputStream resource = Echo.class.getResourceAsStream(STARTUP)) {
      if (resource == null) {
        throw new IllegalStateException(STARTUP + " must be packaged, but is not");
      }
      Files.copy(resource, startup, StandardCopyOption.REPLACE_EXISTING);
      err().flush();
      return JavaShellToolBuilder.builder().start(arguments(startup));
    } finally {
      Files.deleteIfExists(startup);
    }
  }

  private String[] arguments(Path startup) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--class-path=" + System.getProperty("java.class.path"));
    arguments.add("--startup=DEFAULT");
    arguments.add("--startup=" + startup);
    if (!terminal().out()) {
      arguments.add("-s");
    }
    return arguments.toArray(String[]::new);
  }
}
