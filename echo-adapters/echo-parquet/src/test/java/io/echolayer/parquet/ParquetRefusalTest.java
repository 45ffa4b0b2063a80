package io.echolayer.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.signal.Mapping;
import io.echolayer.files.signal.ScoreRun;
import io.echolayer.files.signal.ScoreSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, with file, row, field, rule and value, and what is left behind: nothing. */
class ParquetRefusalTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");
  private static final List<String> COLUMNS =
      List.of(
          "content_id",
          "creator_id",
          "platform",
          "discovery_shares",
          "total_shares",
          "engagement.likes",
          "sentiment",
          "created_at",
          "last_interaction_at");
  private static final List<String> GOOD =
      List.of("c", "u", "reddit", "1", "2", "0.5", "0.25", "2026-01-01T00:00:00Z", "");
  private static final String IDENTITY =
      "required binary content_id (STRING); required binary creator_id (STRING);"
          + " required binary platform (STRING);";

  @TempDir Path folder;
  private Path out;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0||content_id|be given|absent",
        "1| |creator_id|not be blank|\" \"",
        "2|Reddit|platform|be a lower-case token such as youtube|\"Reddit\"",
        "3|-1|discovery_shares|be at least 0|-1",
        "3|3|total_shares|be at least discovery_shares (3)|2",
        "5|-0.5|engagement.likes|be finite and at least 0|-0.5",
        "6|NaN|sentiment|be finite|NaN",
        "6|-Infinity|sentiment|be finite|-Infinity",
        "8|2025-12-31T00:00:00Z|last_interaction_at|not be before created_at (2026-01-01T00:00:00Z)|2025-12-31T00:00:00Z"
      })
  void rejectsARowAndGoesOn(String given) throws IOException {
    String[] parts = given.split("\\|", -1);
    List<String> bad = new ArrayList<>(GOOD);
    bad.set(Integer.parseInt(parts[0]), parts[1]);
    List<List<String>> rows = new ArrayList<>(Collections.nCopies(2500, GOOD));
    rows.set(1030, bad);
    Path in =
        table(rows).write(folder.resolve("in.parquet"), 20_000, CompressionCodecName.SNAPPY, true);
    Path rejects = folder.resolve("out.parquet.rejects.csv");
    assertThat(run(in, false)).isEqualTo(new ScoreSummary(2500, 2499, 1, rejects));
    assertThat(ScoresFile.lines(out)).hasSize(2500);
    String quoted = parts[4].replace("\"", "\"\"");
    assertThat(Files.readAllLines(rejects))
        .containsExactly(
            "line,field,rule,value",
            "1031,"
                + parts[2]
                + ","
                + parts[3]
                + ","
                + (parts[4].contains("\"") ? '"' + quoted + '"' : parts[4]));
    assertThatThrownBy(() -> run(in, true))
        .isInstanceOf(RefusedRowException.class)
        .hasMessage(in + " row 1031: " + parts[2] + " must " + parts[3] + ", but was " + parts[4]);
  }

  @Test
  void rejectsInOrderOfRows() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 1; row <= 5000; row++) {
      List<String> cells = new ArrayList<>(GOOD);
      cells.set(0, "c" + row);
      cells.set(4, row % 3 == 0 ? "0" : "2");
      rows.add(cells);
    }
    Path in =
        table(rows).write(folder.resolve("in.parquet"), 10_000, CompressionCodecName.SNAPPY, true);
    run(in, false);
    List<String> rejects = Files.readAllLines(folder.resolve("out.parquet.rejects.csv"));
    List<String> scores = ScoresFile.lines(out);
    assertThat(rejects).hasSize(1 + 1666);
    assertThat(scores).hasSize(1 + 3334);
    for (int i = 1; i < rejects.size(); i++) {
      assertThat(rejects.get(i)).startsWith(3 * i + ",total_shares,");
    }
    int at = 1;
    for (int row = 1; row <= 5000; row++) {
      if (row % 3 != 0) {
        assertThat(scores.get(at++)).startsWith("c" + row + ",");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optional double total_views;|total_views must be a column of integers of at most 64 bits",
        "optional int64 total_views (INTEGER(64,false));|total_views must be a column of integers",
        "optional binary sentiment (STRING);|sentiment must be a column of doubles",
        "optional int64 created_at (TIMESTAMP(MICROS,false));|created_at must be a column of timestamps in UTC",
        "optional int64 created_at;|created_at must be a column of timestamps in UTC",
        "repeated double sentiment;|sentiment must be a column of doubles",
        "optional group sentiment { optional double x; }|sentiment must be a column of doubles",
        "optional double colour;|header must name only known columns"
      })
  void refusesColumnsThatAreNotSignals(String given) throws IOException {
    String[] parts = given.split("\\|");
    Path in = TestTable.of(IDENTITY + parts[0], List.of()).write(folder.resolve("in.parquet"));
    assertRefused(in, parts[1]);
  }

  @Test
  void refusesAFileWithoutIds() throws IOException {
    Path in =
        TestTable.of("required binary content_id (STRING);", List.of())
            .write(folder.resolve("in.parquet"));
    assertRefused(in, "header must name the column creator_id");
  }

  @Test
  void refusesWhatIsNotParquet() throws IOException {
    assertRefused(
        Files.writeString(folder.resolve("text.parquet"), "a,b\n1,2\n"), "be a Parquet file");
    assertRefused(Files.createFile(folder.resolve("empty.parquet")), "be a Parquet file");
    Path whole = table(Collections.nCopies(100, GOOD)).write(folder.resolve("in.parquet"));
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(folder.resolve("cut.parquet"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(folder.resolve("cut.parquet"), "be a Parquet file");
  }

  @Test
  void refusesAMapping() throws IOException {
    Path in = table(List.of(GOOD)).write(folder.resolve("in.parquet"));
    Mapping mapping =
        Mapping.parse(
            "{\"constants\":{\"content_id\":\"a\",\"creator_id\":\"u\",\"platform\":\"x\"},\"drop\":[\"*\"]}");
    assertThatThrownBy(() -> scoring(in).withMapping(mapping).run())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("mapping must be for a CSV file");
  }

  private void assertRefused(Path in, String message) throws IOException {
    out = Files.writeString(folder.resolve("out.parquet"), "old");
    assertThatThrownBy(() -> scoring(in).run())
        .isInstanceOf(RefusedInputException.class)
        .hasMessageStartingWith(in + ": ")
        .hasMessageContaining(message);
    assertThat(out).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }

  private static TestTable table(List<List<String>> rows) {
    return new TestTable(TestTable.natural(COLUMNS), rows);
  }

  private ScoreSummary run(Path in, boolean strict) throws IOException {
    return scoring(in).withStrict(strict).run();
  }

  private ScoreRun scoring(Path in) {
    out = folder.resolve("out.parquet");
    return ScoreRun.of(in, AS_OF, out, EchoIndex.of(Ruleset.echoLayer1()));
  }
}
