package io.echolayer.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.conformance.Vectors;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.signal.ScoreRun;
import io.echolayer.files.signal.ScoreSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: the specification's vectors, and the same signals as CSV. */
class ParquetRunTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");
  private static final EchoIndex INDEX = EchoIndex.of(Ruleset.echoLayer1());

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "1048576, SNAPPY, true",
    "20000, ZSTD, false",
    "20000, LZ4_RAW, true",
    "3000, UNCOMPRESSED, false"
  })
  void scoresTheVectors(long groupBytes, CompressionCodecName codec, boolean dictionary)
      throws IOException {
    Path in = vectors().write(folder.resolve("in.parquet"), groupBytes, codec, dictionary);
    Path expected = Vectors.path("score-expected.csv");
    Path csv = folder.resolve("out.csv");
    assertThat(run(in, csv)).isEqualTo(new ScoreSummary(2025, 2025, 0, null));
    assertThat(csv).hasSameBinaryContentAs(expected);
    Path parquet = folder.resolve("out.parquet");
    run(in, parquet);
    assertThat(ScoresFile.lines(parquet)).isEqualTo(Files.readAllLines(expected));
  }

  @Test
  void writesTheScoresOfACsvFile() throws IOException {
    Path out = folder.resolve("OUT.PARQUET");
    run(Vectors.path("score-input.csv"), out);
    assertThat(ScoresFile.lines(out))
        .isEqualTo(Files.readAllLines(Vectors.path("score-expected.csv")));
  }

  @Test
  void writesManyRowGroups() throws IOException {
    List<String> lines = new ArrayList<>(List.of("content_id,creator_id,platform,sentiment"));
    for (int row = 0; row < 300_000; row++) {
      lines.add("c" + row + ",u,reddit," + row / 300_000.0);
    }
    Path in = Files.write(folder.resolve("in.csv"), lines);
    Path csv = folder.resolve("out.csv");
    Path parquet = folder.resolve("out.parquet");
    run(in, csv);
    run(in, parquet);
    assertThat(ScoresFile.lines(parquet)).isEqualTo(Files.readAllLines(csv));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int64 created_at (TIMESTAMP(MILLIS,true)); optional int32 total_views; optional float sentiment;",
        "int64 created_at (TIMESTAMP(NANOS,true)); optional int32 total_views (INTEGER(32,false)); optional int64 sentiment;",
        "binary created_at (STRING); optional int64 total_views (INTEGER(64,true)); optional int32 sentiment;"
      })
  void readsColumnsOfOtherTypes(String fields) throws IOException {
    TestTable table =
        TestTable.of(
            "required binary platform (STRING); required binary content_id (STRING);"
                + " required binary creator_id (STRING); optional "
                + fields,
            List.of(
                List.of("reddit", "a", "u", "2026-01-01T00:00:00Z", "81000", "1"),
                List.of("reddit", "b", "u", "1969-12-31T23:59:59Z", "0", ""),
                List.of("reddit", "c", "u", "", "", "-1")));
    assertThat(scores(table)).isEqualTo(csvScores(table));
  }

  @Test
  void takesARowsOwnAsOf() throws IOException {
    List<String> columns = List.of("content_id", "creator_id", "platform", "created_at", "as_of");
    TestTable table =
        new TestTable(
            TestTable.natural(columns),
            List.of(
                List.of("a", "u", "x", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
                List.of("a", "u", "x", "2026-01-01T00:00:00Z", "")));
    assertThat(scores(table)).isEqualTo(csvScores(table));
  }

  @Test
  void scoresNothing() throws IOException {
    TestTable none =
        new TestTable(
            TestTable.natural(List.of("content_id", "creator_id", "platform")), List.of());
    Path out = folder.resolve("out.parquet");
    assertThat(run(none.write(folder.resolve("in.parquet")), out))
        .isEqualTo(new ScoreSummary(0, 0, 0, null));
    assertThat(ScoresFile.lines(out)).hasSize(1);
  }

  @Test
  void readsAndWritesTheSameFileSafely() throws IOException {
    Path file = vectors().write(folder.resolve("same.parquet"));
    run(file, file);
    assertThat(ScoresFile.lines(file))
        .isEqualTo(Files.readAllLines(Vectors.path("score-expected.csv")));
  }

  private List<String> scores(TestTable table) throws IOException {
    Path out = folder.resolve("scores.parquet");
    run(table.write(folder.resolve("table.parquet")), out);
    return ScoresFile.lines(out);
  }

  private List<String> csvScores(TestTable table) throws IOException {
    Path out = folder.resolve("scores.csv");
    run(Files.write(folder.resolve("table.csv"), table.csv()), out);
    return Files.readAllLines(out);
  }

  private static TestTable vectors() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Vectors.path("score-input.csv")));
    List<String> columns = Arrays.asList(lines.remove(0).split(","));
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
      cells.addAll(Collections.nCopies(columns.size() - cells.size(), ""));
      rows.add(cells);
    }
    return new TestTable(TestTable.natural(columns), rows);
  }

  private static ScoreSummary run(Path in, Path out) throws IOException {
    return ScoreRun.of(in, AS_OF, out, INDEX).run();
  }
}
