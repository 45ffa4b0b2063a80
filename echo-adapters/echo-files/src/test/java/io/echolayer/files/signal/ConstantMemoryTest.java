package io.echolayer.files.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores a file in a JVM whose whole heap is smaller. */
@Tag("slow")
class ConstantMemoryTest {
  private static final int ROWS = 400_000;
  private static final long HEAP = 24L << 20;

  @TempDir Path folder;

  @Test
  void scoresAFileLargerThanTheHeap() throws IOException, InterruptedException {
    Path input = folder.resolve("in.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(input)) {
      writer.write(
          "content_id,creator_id,platform,discovery_shares,total_shares,engagement.likes,sentiment,created_at\n");
      for (int row = 0; row < ROWS; row++) {
        boolean bad = row % 10 == 9;
        writer.write(
            "content-"
                + row
                + ",creator-"
                + row % 1000
                + "-with-a-rather-long-name-that-takes-room,twitter,");
        writer.write((bad ? -row : row) + ",1000000,0.0" + row + ",0.25,2026-01-01T00:00:00Z\n");
      }
    }
    assertThat(Files.size(input)).isGreaterThan(HEAP * 3 / 2);
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ConstantMemoryTest.class.getName(),
                input.toString(),
                folder.resolve("out.csv").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(said).isZero();
    assertThat(said).contains("rows=400000, scored=360000, rejected=40000");
  }

  /** The run in the small JVM. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(
        ScoreRun.of(
                Path.of(arguments[0]),
                Instant.parse("2026-01-15T12:00:00Z"),
                Path.of(arguments[1]),
                EchoIndex.of(Ruleset.echoLayer1()))
            .run());
  }
}
