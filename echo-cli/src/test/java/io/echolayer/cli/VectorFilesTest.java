package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.conformance.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores and loops against the files of an independent program, byte for byte. */
class VectorFilesTest {
  static final String AS_OF = "2026-01-15T12:00:00Z";

  @TempDir private Path folder;

  @Test
  void scores() {
    Path vectors = Vectors.path("");
    Path out = folder.resolve("scores.csv");
    Run run =
        Run.of("score", "--in", vectors.resolve("score-input.csv"), "--as-of", AS_OF, "--out", out);
    assertThat(run.succeeds().out()).contains("rows scored into " + out + ", by echolayer/1");
    assertThat(out).hasSameBinaryContentAs(vectors.resolve("score-expected.csv"));
    assertThat(folder).isDirectoryNotContaining("glob:**rejects*");
  }

  @Test
  void scoresIntoParquet() throws IOException {
    Path out = folder.resolve("scores.parquet");
    Path in = Vectors.path("score-input.csv");
    Run.of("score", "--in", in, "--as-of", AS_OF, "--out", out).succeeds();
    assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).startsWith("PAR1");
    Run.of("score", "--in", out, "--as-of", AS_OF, "--out", out)
        .isRefused(ExitCode.REFUSED, out.toString(), "header must name only known columns", "odf");
  }

  @Test
  void loops() {
    Path vectors = Vectors.path("");
    Path out = folder.resolve("loops.csv");
    Run.of(
            "loops",
            "--nodes",
            vectors.resolve("loop-nodes.csv"),
            "--contents",
            vectors.resolve("loop-contents.csv"),
            "--events",
            vectors.resolve("loop-events.csv"),
            "--as-of",
            AS_OF,
            "--out",
            out)
        .succeeds();
    assertThat(out).hasSameBinaryContentAs(vectors.resolve("loop-expected.csv"));
  }
}
