package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: the performance gate, in a JVM of its own, since this one knows no JMH. */
@Command(
    name = "bench",
    description = {
      "Measures the library against baselines that run beside it, and holds the ratios against thresholds.",
      "",
      "Takes some four minutes. Every ratio is the time of the measured code over that of its baseline, from pairs of forks that"
          + " take turns, with the interval that it lies in with a confidence of 99 %%. Absolute times are not compared.",
      "",
    },
    optionListHeading = "%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  @|bold echolayer bench|@                   measure, print the table, exit with 0",
      "  @|bold echolayer bench objects loops|@     only these two",
      "  @|bold echolayer bench --gate|@            in CI: exit with the verdict",
      "",
      "Exit status of --gate: 0 passed, 1 failed, 2 wrong usage, 4 inconclusive, since the machine was too noisy.",
      "",
      HelpPage.GATE,
    })
final class BenchCommand extends EchoCommand {
  /** Set by the start script of a checkout, which builds the benchmarks: the checkout's folder. */
  private static final String CHECKOUT = "ECHOLAYER_CHECKOUT";

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "The gates to run; by default all of them.")
  private List<String> names = List.of();

  @Option(names = "--gate", description = "Exit with the verdict.")
  private boolean gate;

  @Option(
      names = "--thresholds",
      paramLabel = "FILE",
      description = "The gates; by default echo-benchmarks/gate.json.")
  private @Nullable Path thresholds;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Where every pair goes, as JSON; by default echo-benchmarks/target/bench.json.")
  private @Nullable Path results;

  @Option(
      names = "--slowed",
      description =
          "Put kernels that are slowed by half in the place of the real ones: the gate must fail.")
  private boolean slowed;

  @Override
  String advice() {
    return "Run it as ./echolayer bench, in a checkout.";
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    String checkout = System.getenv(CHECKOUT);
    if (checkout == null) {
      throw new IllegalStateException(
          "bench must be run in a checkout, whose benchmarks it builds");
    }
    Path folder = Path.of(checkout, "echo-benchmarks");
    Path gates = Objects.requireNonNullElse(thresholds, folder.resolve("gate.json"));
    if (!Files.isRegularFile(gates)) {
      throw new InvalidValueException("--thresholds", "be a file", gates);
    }
    Path into = Objects.requireNonNullElse(results, folder.resolve("target/bench.json"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 24) {
      command.add("--sun-misc-unsafe-memory-access=allow"); // JMH's, which would be warned of
    }
    command.add("-Decho.terminal=" + terminal().drawn());
    command.addAll(List.of("-cp", classPath(folder.resolve("target"))));
    command.add("io.echolayer.benchmarks.gate.PerformanceGate");
    command.addAll(List.of(gates.toString(), into.toString()));
    command.addAll(names);
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    return gate || status == ExitCode.REFUSED ? status : ExitCode.DONE;
  }

  private String classPath(Path target) throws IOException {
    List<String> path = new ArrayList<>();
    if (slowed) {
      path.add(target.resolve("quick-test-classes").toString());
    }
    try (Stream<Path> files = Files.list(target)) {
      files
          .map(Path::toString)
          .filter(file -> file.matches(".*echo-benchmarks-[^/\\\\]*(?<!-sources|-javadoc)\\.jar"))
          .sorted()
          .forEach(path::add);
    }
    try (Stream<Path> files = Files.list(target.resolve("lib"))) {
      files.map(Path::toString).sorted().forEach(path::add);
    }
    return String.join(System.getProperty("path.separator"), path);
  }
}
