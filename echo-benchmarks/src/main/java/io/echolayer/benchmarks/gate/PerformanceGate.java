package io.echolayer.benchmarks.gate;

import io.echolayer.core.InvalidValueException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The gate as a program:
 *
 * <pre>
 * java -cp … io.echolayer.benchmarks.gate.PerformanceGate GATES.json RESULTS.json [NAME…]
 * </pre>
 *
 * <p>It runs the gates of the file, or those that are named, with the benchmarks of its class path,
 * prints a table and writes the results. Exit status: 0 passed, 1 failed, 2 wrong usage or file, 4
 * inconclusive. The system property {@code echo.terminal} set to {@code true} asks for progress in
 * one line.
 */
public final class PerformanceGate {
  private static final int REFUSED = 2;
  private static final int FILES = 2;

  private PerformanceGate() {}

  /** Runs the gates. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("jmh.ignoreLock", "true"); // pairs bear a neighbour, another JMH too
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) throws IOException {
    if (arguments.size() < FILES) {
      return refuse(
          "two files must be named, but there were " + arguments.size() + " arguments",
          "Name the file of gates and the file for results; then, if not all, the gates to run.");
    }
    GateFile file;
    try {
      file = GateFile.read(Path.of(arguments.get(0)));
      checkNames(file, arguments.subList(FILES, arguments.size()));
    } catch (InvalidValueException e) {
      return refuse(arguments.get(0) + ": " + e.getMessage(), "");
    }
    ProgressLine progress =
        new ProgressLine(System.err, Boolean.getBoolean("echo.terminal"), file.settings().pairs());
    GateDriver driver =
        new GateDriver(file.settings(), new JmhForks(file.settings()), System::nanoTime, progress);
    List<GateRun> runs =
        driver.run(file.gates(), wanted(arguments.subList(FILES, arguments.size())));
    progress.end();
    Verdict verdict = Verdict.worst(runs.stream().map(GateRun::closed).toList());
    GateTable.lines(runs).forEach(System.out::println);
    Path results = Path.of(arguments.get(1));
    GateResults.write(runs, verdict, InstantSource.system().instant(), results);
    System.out.println();
    System.out.println("The gate as a whole: " + verdict + ". Every pair: " + results);
    return verdict.exitCode();
  }

  private static Predicate<Gate> wanted(List<String> names) throws IOException {
    int feature = Runtime.version().feature();
    Set<String> cpu = CpuFlags.ofMachine();
    Set<String> asked = Set.copyOf(names);
    return gate -> gate.isFor(feature, cpu) && (asked.isEmpty() || asked.contains(gate.name()));
  }

  private static void checkNames(GateFile file, List<String> names) {
    List<String> known = file.gates().stream().map(Gate::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new InvalidValueException("gate", "be one of " + String.join(", ", known), name);
      }
    }
  }

  private static int refuse(String problem, String advice) {
    System.err.println(problem);
    if (!advice.isEmpty()) {
      System.err.println(advice);
    }
    return REFUSED;
  }
}
