package io.echolayer.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.signal.ScoreRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scores a file in a JVM, started as {@code echolayer} does, whose whole heap is smaller. {@code
 * -Decholayer.test.parquet.rows=10000000 -Decholayer.test.parquet.heap=256} is the run at full
 * size.
 */
@Tag("slow")
class SmallHeapTest {
  private static final int ROWS = Integer.getInteger("echolayer.test.parquet.rows", 900_000);
  private static final long HEAP =
      Integer.getInteger("echolayer.test.parquet.heap", 64) * (1L << 20);
  private static final long GROUP_BYTES = 4 << 20;

  @TempDir Path folder;

  @Test
  void scoresAFileLargerThanTheHeap() throws IOException, InterruptedException {
    List<String> columns =
        List.of(
            "content_id",
            "creator_id",
            "platform",
            "total_shares",
            "sentiment",
            "relevance",
            "view_time_seconds",
            "created_at");
    Path input =
        new TestTable(TestTable.natural(columns), new Generated())
            .write(
                folder.resolve("in.parquet"),
                GROUP_BYTES,
                CompressionCodecName.UNCOMPRESSED,
                false);
    assertThat(Files.size(input)).isGreaterThan(HEAP);
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapTest.class.getName(),
                input.toString(),
                folder.resolve("out.parquet").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(said).isZero();
    assertThat(said).contains("rows=" + ROWS + ", scored=" + (ROWS - ROWS / 10));
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

  /** One row in ten is not valid. */
  private static final class Generated extends AbstractList<List<String>> {
    @Override
    public List<String> get(int row) {
      return List.of(
          "content-" + row,
          "creator-" + row % 1000 + "-with-a-rather-long-name-that-takes-room",
          "reddit",
          Integer.toString(row % 10 == 9 ? -row : row),
          Double.toString(row / 7.0 % 1),
          Double.toString(row / 11.0 % 1),
          Double.toString(row / 13.0),
          "2026-01-01T00:00:00Z");
    }

    @Override
    public int size() {
      return ROWS;
    }
  }
}
