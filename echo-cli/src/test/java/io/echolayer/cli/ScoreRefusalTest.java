package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code score} does not take, at the level of the command. */
class ScoreRefusalTest {
  private static final String IDENTITY = "content_id,creator_id,platform,";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total_shares | -3 | total_shares",
        "discovery_shares,total_shares | 7,5 | total_shares",
        "sentiment | NaN | sentiment",
        "view_time_seconds | Infinity | view_time_seconds",
        "created_at | yesterday | created_at",
        "sentiment | 1f | sentiment",
        "view_time_seconds | 0x1p3 | view_time_seconds",
        "view_time_seconds | 1e999 | view_time_seconds",
        "total_views | 1,2 | row",
        "total_views,sentiment | 1 | row",
      })
  void rowsThatAreNotValid(String columns, String cells, String field) throws IOException {
    String good = "g,u,reddit," + ",".repeat(columns.split(",", -1).length - 1) + "\n";
    Path in = write(IDENTITY + columns + "\n" + good + "b,u,reddit," + cells + "\n" + good);
    Path out = folder.resolve("scores.csv");

    Run run = score(in, out);
    assertThat(run).returns(ExitCode.REJECTS, Run::code).returns("", Run::err);
    assertThat(run.out()).contains("2 of 3 rows scored", "scores.csv.rejects.csv");
    assertThat(folder.resolve("scores.csv.rejects.csv")).content().contains("\n3," + field + ",");
    assertThat(out).content().hasLineCount(3);

    Files.delete(out);
    Files.delete(folder.resolve("scores.csv.rejects.csv"));
    score(in, out, "--strict")
        .isRefused(ExitCode.REFUSED, "signals.csv line 3", field + " must", "--strict");
    assertThat(folder).isDirectoryNotContaining("glob:**scores*");
  }

  @Test
  void filesThatCannotBeReadOn() throws IOException {
    refused("", "header");
    refused(IDENTITY + "colour\na,u,reddit,red\n", "colour");
    refused(IDENTITY + "sentiment\na,u,reddit,\"0.5\n", "line 2");
    refused(IDENTITY + "sentiment\na,u,reddit,0.5\n\"b", "line 3");
    refused(IDENTITY + "sentiment\n\"" + "x".repeat(10_000_000) + "\",u,reddit,0.5\n", "line 2");
    refused(IDENTITY + "sentiment\na\u00ff,u,reddit,0.5\n", "UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-01-15", "2026-01-15T12:00:00", "2026-02-30T00:00:00Z"})
  void anInstantThatIsNone(String text) {
    Run.of("score", "--in", "x", "--out", "y", "--as-of", text)
        .isRefused(ExitCode.REFUSED, "--as-of", text);
  }

  @Test
  void weightsThatDoNotSumToOne() throws IOException {
    String ruleset = Run.of("ruleset").out();
    String changed = ruleset.replace("\"odf\":0.3,", "\"odf\":0.4,");
    assertThat(changed).isNotEqualTo(ruleset);
    Path file = Files.writeString(folder.resolve("mine.json"), changed);
    Path in = write(IDENTITY + "sentiment\na,u,reddit,0.5\n");
    score(in, folder.resolve("scores.csv"), "--ruleset", file.toString())
        .isRefused(ExitCode.REFUSED, "mine.json", "index.weights", "1.1");
    Run.of("ruleset", file).isRefused(ExitCode.REFUSED, "mine.json", "index.weights", "1.1");
  }

  @Test
  void outputsThatCannotBe() throws IOException {
    Path in = write(IDENTITY + "sentiment\na,u,reddit,0.5\n");
    score(in, folder.resolve("none/scores.csv")).isRefused(ExitCode.REFUSED, "none");
    score(in, folder).isRefused(ExitCode.REFUSED, folder.toString());
    score(folder.resolve("none.csv"), folder.resolve("s.csv"))
        .isRefused(ExitCode.REFUSED, "--in", "none.csv");
    score(folder, folder.resolve("s.csv")).isRefused(ExitCode.REFUSED, "--in", "folder");
  }

  private void refused(String content, String part) throws IOException {
    Path out = folder.resolve("scores.csv");
    score(write(content), out).isRefused(ExitCode.REFUSED, "signals.csv", part);
    assertThat(folder).isDirectoryNotContaining("glob:**scores*");
  }

  private Path write(String latin1) throws IOException {
    return Files.writeString(folder.resolve("signals.csv"), latin1, StandardCharsets.ISO_8859_1);
  }

  private static Run score(Path in, Path out, String... options) {
    Object[] args = new Object[7 + options.length];
    System.arraycopy(
        new Object[] {"score", "--in", in, "--out", out, "--as-of", VectorFilesTest.AS_OF},
        0,
        args,
        0,
        7);
    System.arraycopy(options, 0, args, 7, options.length);
    return Run.of(args);
  }
}
