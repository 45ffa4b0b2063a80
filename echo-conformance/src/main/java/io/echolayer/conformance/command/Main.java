package io.echolayer.conformance.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Holds a program to the vectors: {@code [--only PREFIX]… PROGRAM [ARGUMENT]…}. */
public final class Main {
  private static final int HELD = 0;
  private static final int BROKEN = 1;
  private static final int USAGE = 2;

  private Main() {}

  /**
   * Prints a line for each check. Ends with status 0 if all are held, 1 if one is not, and 2 if
   * there is nothing to do.
   */
  public static void main(String[] arguments) throws Exception {
    Path work = Files.createTempDirectory("echolayer-conformance");
    int status = run(List.of(arguments), work, System.out);
    if (status != BROKEN) {
      delete(work);
    }
    System.exit(status);
  }

  /** The answers to a check are left in the folder of its name under {@code work}. */
  static int run(List<String> arguments, Path work, PrintStream out) throws Exception {
    List<String> prefixes = new ArrayList<>();
    int at = 0;
    while (at + 1 < arguments.size() && arguments.get(at).equals("--only")) {
      prefixes.add(arguments.get(at + 1));
      at += 2;
    }
    List<ProgramCheck> checks =
        ProgramCheck.all().stream()
            .filter(
                check -> prefixes.isEmpty() || prefixes.stream().anyMatch(check.name()::startsWith))
            .toList();
    if (at == arguments.size() || checks.isEmpty()) {
      out.println("Usage: [--only PREFIX]... PROGRAM [ARGUMENT]...");
      out.println("Prefixes of: " + ProgramCheck.all().stream().map(ProgramCheck::name).toList());
      return USAGE;
    }
    Program program = new Program(arguments.subList(at, arguments.size()));
    boolean held = true;
    for (ProgramCheck check : checks) {
      held &= isHeld(check, program, work.resolve(check.name()), out);
    }
    return held ? HELD : BROKEN;
  }

  private static boolean isHeld(ProgramCheck check, Program program, Path folder, PrintStream out)
      throws Exception {
    try {
      check.body().check(program, Files.createDirectories(folder));
    } catch (AssertionError | IllegalArgumentException | IOException | UncheckedIOException e) {
      out.println("BROKEN  " + check.name() + "; its answers are in " + folder);
      String.valueOf(e.getMessage()).lines().forEach(line -> out.println("        " + line));
      return false;
    }
    out.println("held    " + check.name());
    return true;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> inside = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : inside) {
        Files.delete(path);
      }
    }
  }
}
