package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run of the command line in this JVM.
 *
 * @param code the exit status
 * @param out what it printed
 * @param err what it printed to standard error, without progress
 */
record Run(int code, String out, String err) {
  /** How far a run is; only a slow machine says it. */
  private static final Pattern PROGRESS = Pattern.compile("(?m)^.*[a-z]+/s(  [0-9:]+ left)?\\R");

  static Run of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine(Terminal.NONE, new PrintWriter(out), new PrintWriter(err))
            .execute(Arrays.stream(args).map(String::valueOf).toArray(String[]::new));
    return new Run(code, out.toString(), PROGRESS.matcher(err.toString()).replaceAll(""));
  }

  /** Checks that it did what it should and had nothing to complain of. */
  Run succeeds() {
    assertThat(this).returns(ExitCode.DONE, Run::code).returns("", Run::err);
    return this;
  }

  /**
   * Checks that it was refused in at most two lines, without a stack trace, and with {@code parts}.
   */
  Run isRefused(int expected, String... parts) {
    assertThat(code).as("%s", this).isEqualTo(expected);
    assertThat(err.strip().lines().count()).as(err).isBetween(1L, 2L);
    assertThat(err).doesNotContain("\tat ").contains(parts);
    return this;
  }

  /** Every file under {@code folder} by its relative path, each byte as a character. */
  static SortedMap<String, String> content(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(path -> files.put(folder.relativize(path).toString(), text(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The bytes of a file as Latin-1. */
  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
