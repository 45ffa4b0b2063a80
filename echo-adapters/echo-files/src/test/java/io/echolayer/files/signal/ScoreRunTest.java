package io.echolayer.files.signal;

import static io.echolayer.files.Refusals.file;
import static io.echolayer.files.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.conformance.Vectors;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.RefusedRowException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: the specification's vectors, byte for byte, and its rules for what is refused. */
class ScoreRunTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");
  private static final EchoIndex INDEX = EchoIndex.of(Ruleset.echoLayer1());
  private static final String HEADER =
      "content_id,creator_id,platform,discovery_shares,total_shares,sentiment,created_at";
  private static final String GOOD = "\nc1,u1,twitter,1,2,0.5,2026-01-01T00:00:00Z";

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void chooseOutput() {
    out = folder.resolve("scores.csv");
  }

  @Test
  void scoresTheVectors() throws IOException {
    Path input = Vectors.path("score-input.csv");
    ScoreSummary summary = ScoreRun.of(input, AS_OF, out, INDEX).withStrict(true).run();
    assertThat(out).hasSameBinaryContentAs(Vectors.path("score-expected.csv"));
    assertThat(summary).isEqualTo(new ScoreSummary(2025, 2025, 0, null));
    assertThat(names()).containsExactly("scores.csv");
  }

  @Test
  void scoresARowAlikeWhereverItStands() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Vectors.path("score-input.csv")));
    String header = lines.remove(0);
    Collections.shuffle(lines, new Random(1));
    run(header + "\n" + String.join("\n", lines));
    assertThat(Files.readAllLines(out))
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(Vectors.path("score-expected.csv")));
  }

  @Test
  void scoresColumnsInAnyOrder() throws IOException {
    run(HEADER + GOOD);
    String forth = Files.readString(out);
    run(
        "created_at,sentiment,total_shares,discovery_shares,platform,creator_id,content_id\n2026-01-01T00:00:00Z,0.5,2,1,twitter,u1,c1");
    assertThat(out).hasContent(forth);
  }

  @Test
  void takesARowsOwnAsOf() throws IOException {
    run(
        "content_id,creator_id,platform,created_at,as_of\na,u,x,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z\na,u,x,2026-01-01T00:00:00Z,");
    List<String> own = Files.readAllLines(out);
    run("content_id,creator_id,platform,created_at\na,u,x,2026-01-01T00:00:00Z");
    assertThat(own.get(2)).isEqualTo(Files.readAllLines(out).get(1));
    assertThat(own.get(1)).isNotEqualTo(own.get(2)).startsWith("a,0.0,0.0,0.3,");
  }

  @Test
  void scoresNothingIntoAHeader() throws IOException {
    assertThat(run(HEADER + "\n")).isEqualTo(new ScoreSummary(0, 0, 0, null));
    assertThat(out).hasContent("content_id,odf,awr,tpm,qf,weighted,boosted,echo_index,coverage\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",u1,twitter,1,2,0.5,|content_id|be given|absent",
        "c1,u1,,1,2,0.5,|platform|be given|absent",
        "c1,u1,Twitter,1,2,0.5,|platform|be a lower-case token such as youtube|\"Twitter\"",
        "' ',u1,twitter,1,2,0.5,|content_id|not be blank|\" \"",
        "c1,u1,twitter,-1,2,0.5,|discovery_shares|be at least 0|-1",
        "c1,u1,twitter,3,2,0.5,|total_shares|be at least discovery_shares (3)|2",
        "c1,u1,twitter,1,2.0,0.5,|total_shares|be a whole number of at most 64 bits|2.0",
        "c1,u1,twitter,1,2,NaN,|sentiment|be a decimal number such as 0.25 or 1e-7|NaN",
        "c1,u1,twitter,1,2,Infinity,|sentiment|be a decimal number such as 0.25 or 1e-7|Infinity",
        "c1,u1,twitter,1,2,1e999,|sentiment|be finite, which is below 1.8e308|1e999",
        "c1,u1,twitter,1,2,1f,|sentiment|be a decimal number such as 0.25 or 1e-7|1f",
        "c1,u1,twitter,1,2,0.5,15.1.2026|created_at|be an ISO-8601 instant with offset, such as 2026-01-15T12:00:00Z|15.1.2026",
        "c1,u1,twitter,1,2|row|have 7 cells, as many as the header|5"
      })
  void rejectsARowAndGoesOn(String given) throws IOException {
    String[] parts = given.replace('\'', '"').split("\\|");
    ScoreSummary summary = run(HEADER + GOOD + "\n" + parts[0] + GOOD);
    Path rejects = folder.resolve("scores.csv.rejects.csv");
    assertThat(summary).isEqualTo(new ScoreSummary(3, 2, 1, rejects));
    assertThat(Files.readAllLines(out)).hasSize(3);
    assertThat(rejects)
        .hasContent(
            "line,field,rule,value\n3,"
                + parts[1]
                + ","
                + quoted(parts[2])
                + ","
                + quoted(parts[3])
                + "\n");
    assertThat(names()).containsExactly("in.csv", "scores.csv", "scores.csv.rejects.csv");
  }

  @Test
  void rejectsEngagementsByTheirColumn() throws IOException {
    run("content_id,creator_id,platform,engagement.likes\nc,u,x,-0.5\nc,u,x,1e-3\nc,u,x,abc");
    assertThat(Files.readAllLines(folder.resolve("scores.csv.rejects.csv")))
        .containsExactly(
            "line,field,rule,value",
            "2,engagement.likes,be at least 0,-0.5",
            "4,engagement.likes,be a decimal number such as 0.25 or 1e-7,abc");
  }

  @Test
  void stopsAtTheFirstBadRowIfStrict() throws IOException {
    Path input = file(folder, "in.csv", HEADER + GOOD + "\nc1,u1,twitter,1,-3,0.5,\nc1,u1,twitter");
    RefusedInputException refused =
        refusalOf(() -> ScoreRun.of(input, AS_OF, out, INDEX).withStrict(true).run());
    assertThat(refused).isInstanceOf(RefusedRowException.class);
    assertThat(refused).hasMessage(input + " line 3: total_shares must be at least 0, but was -3");
    assertThat(names()).containsExactly("in.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        HEADER + ",shares" + GOOD,
        HEADER + GOOD + "\nc1\nc1,\"u1",
        HEADER + GOOD + "\nc\u00FFx"
      })
  void refusesAFileThatCannotBeReadAndLeavesEverythingAsItWas(String text) throws IOException {
    Files.writeString(out, "old");
    Files.writeString(folder.resolve("scores.csv.rejects.csv"), "old rejects");
    Path input = Files.write(folder.resolve("in.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
    RefusedInputException refused = refusalOf(() -> ScoreRun.of(input, AS_OF, out, INDEX).run());
    assertThat(refused).isNotInstanceOf(RefusedRowException.class);
    assertThat(out).hasContent("old");
    assertThat(folder.resolve("scores.csv.rejects.csv")).hasContent("old rejects");
    assertThat(names()).containsExactly("in.csv", "scores.csv", "scores.csv.rejects.csv");
  }

  @Test
  void removesTheRejectsOfAnEarlierRun() throws IOException {
    run(HEADER + GOOD + "\nc1,u1");
    assertThat(names()).contains("scores.csv.rejects.csv");
    run(HEADER + GOOD);
    assertThat(names()).containsExactly("in.csv", "scores.csv");
  }

  @Test
  void readsAndWritesTheSameFileSafely() throws IOException {
    Path input = file(folder, "scores.csv", HEADER + GOOD.repeat(10_000));
    assertThat(ScoreRun.of(input, AS_OF, out, INDEX).run().scored()).isEqualTo(10_000);
    assertThat(Files.readAllLines(out)).hasSize(10_001);
    Path rejects = file(folder, "x.csv.rejects.csv", HEADER + GOOD);
    assertThatThrownBy(() -> ScoreRun.of(rejects, AS_OF, folder.resolve("x.csv"), INDEX).run())
        .isInstanceOf(InvalidValueException.class);
    assertThat(rejects).hasContent(HEADER + GOOD);
  }

  @Test
  void reportsProgress() throws IOException {
    Path input = file(folder, "in.csv", HEADER + GOOD.repeat(20_000));
    List<List<Long>> reports = new ArrayList<>();
    ScoreRun.of(input, AS_OF, out, INDEX)
        .withProgress((rows, read, total) -> reports.add(List.of(rows, read, total)))
        .run();
    long size = Files.size(input);
    assertThat(reports)
        .extracting(report -> report.get(0))
        .isSorted()
        .hasSizeGreaterThan(5)
        .endsWith(20_000L);
    assertThat(reports).extracting(report -> report.get(1)).isSorted().endsWith(size);
    assertThat(reports).extracting(report -> report.get(2)).containsOnly(size);
  }

  private ScoreSummary run(String text) throws IOException {
    return ScoreRun.of(file(folder, "in.csv", text), AS_OF, out, INDEX).run();
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
