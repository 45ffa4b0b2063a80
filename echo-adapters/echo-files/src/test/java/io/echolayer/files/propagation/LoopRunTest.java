package io.echolayer.files.propagation;

import static io.echolayer.files.Refusals.file;
import static io.echolayer.files.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.conformance.Vectors;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.files.Progress;
import io.echolayer.files.RefusedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle: the specification's vectors, byte for byte, and its rules for what is refused. */
class LoopRunTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");
  private static final String CONTENTS = "content_id,creator_id,created_at\n";
  private static final String CONTENT = "c1,u1,2026-01-10T00:00:00Z\n";
  private static final String NODES = "id,type,influence,reach,engagement_rate\n";
  private static final String EVENTS =
      "event_id,content_id,source,target,at,source_platform,target_platform,strength\n";
  private static final String EVENT = "e1,c1,u1,u2,2026-01-11T00:00:00Z,twitter,telegram,1\n";

  @TempDir Path folder;

  @Test
  void computesTheVectors() throws IOException {
    LoopSummary summary =
        run(
            Vectors.path("loop-contents.csv"),
            Vectors.path("loop-nodes.csv"),
            Vectors.path("loop-events.csv"));
    assertThat(folder.resolve("loops.csv"))
        .hasSameBinaryContentAs(Vectors.path("loop-expected.csv"));
    assertThat(summary).isEqualTo(new LoopSummary(60, 2838, 49));
  }

  @Test
  void computesTheVectorsInAnyOrderOfRows() throws IOException {
    run(shuffled("loop-contents.csv"), shuffled("loop-nodes.csv"), shuffled("loop-events.csv"));
    assertThat(folder.resolve("loops.csv"))
        .hasSameBinaryContentAs(Vectors.path("loop-expected.csv"));
  }

  @Test
  void writesContentsByTheirUtf8Bytes() throws IOException {
    run(
        CONTENTS
            + "\uD83D\uDE00,u,2026-01-10T00:00:00Z\n\uFFFD,u,2026-01-10T00:00:00Z\na,u,2026-01-10T00:00:00Z\n",
        NODES,
        EVENTS);
    assertThat(Files.readAllLines(folder.resolve("loops.csv")))
        .extracting(line -> line.split(",")[0])
        .containsExactly("content_id", "a", "\uFFFD", "\uD83D\uDE00");
  }

  @Test
  void takesEmptyCellsForDefaults() throws IOException {
    run(
        CONTENTS + CONTENT,
        NODES + "u1,user,0.5,0,0\nu2,user,0.5,0,0\n",
        EVENTS + EVENT.replace("telegram", "twitter"));
    String spelt = Files.readString(folder.resolve("loops.csv"));
    run(
        CONTENTS + CONTENT,
        NODES + "u1,user,,,\n",
        EVENTS + "e1,c1,u1,u2,2026-01-11T00:00:00Z,,,\n");
    assertThat(folder.resolve("loops.csv")).hasContent(spelt);
    run(CONTENTS + CONTENT, "id,type\n", EVENTS + "e1,c1,u1,u2,2026-01-11T00:00:00Z,twitter,,\n");
    assertThat(folder.resolve("loops.csv")).hasContent(spelt);
    run(CONTENTS + CONTENT, NODES, EVENTS + "e1,c1,u1,u2,2026-01-11T00:00:00Z,,twitter,\n");
    assertThat(folder.resolve("loops.csv")).hasContent(spelt);
    run(CONTENTS + CONTENT, NODES, EVENTS + EVENT);
    assertThat(Files.readString(folder.resolve("loops.csv"))).isNotEqualTo(spelt);
  }

  @Test
  void needsNoNodes() throws IOException {
    run(CONTENTS + CONTENT, NODES, EVENTS + EVENT);
    String without = Files.readString(folder.resolve("loops.csv"));
    run(file(folder, "c.csv", CONTENTS + CONTENT), null, file(folder, "e.csv", EVENTS + EVENT));
    assertThat(folder.resolve("loops.csv")).hasContent(without);
  }

  @ParameterizedTest
  @CsvSource({
    "'e2,c1,u1,u2,2026-01-11T00:00:00Z,,,11', strength, lie in 0 to 10.0, 11.0",
    "'e2,c1,u1,u2,2026-01-11T00:00:00Z,,,-1', strength, lie in 0 to 10.0, -1.0",
    "'e2,c1,u1,u2,2026-01-11T00:00:00Z,,,1f', strength, be a decimal number such as 0.25 or 1e-7, 1f",
    "'e2,c2,u1,u2,2026-01-11T00:00:00Z,,,1', content_id, be one of contents.csv, c2",
    "'e2,c1,u1,u2,2026-01-09T00:00:00Z,,,1', at, not be before c1 was created (2026-01-10T00:00:00Z), 2026-01-09T00:00:00Z",
    "'e1,c1,u1,u2,2026-01-11T00:00:00Z,twitter,telegram,1', event_id, be unique, e1",
    "'e2,c1,,u2,2026-01-11T00:00:00Z,,,1', source, be given, absent",
    "'e2,c1,u1,u2,,,,1', at, be given, absent",
    "'e2,c1,u1,u2,2026-01-11T00:00:00Z,Twitter,,1', source_platform, be a lower-case token such as youtube, '\"Twitter\"'",
    "'e2,c1,u1,u2', row, 'have 8 cells, as many as the header', 4"
  })
  void refusesAnEvent(String row, String field, String rule, String value) throws IOException {
    Files.writeString(folder.resolve("loops.csv"), "old");
    RefusedInputException refused =
        refusalOf(() -> run(CONTENTS + CONTENT, NODES, EVENTS + EVENT + row + "\n"));
    assertThat(refused.file()).endsWith("events.csv");
    assertThat(refused.line()).isEqualTo(3);
    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused.rule().replace(folder + "/", "")).isEqualTo(rule);
    assertThat(refused.value()).isEqualTo(value);
    assertThat(folder.resolve("loops.csv")).hasContent("old");
    assertThat(names()).containsExactly("contents.csv", "events.csv", "loops.csv", "nodes.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "'u1,user,0.5,0,0', id, be unique among nodes",
    "'u2,person,0.5,0,0', type, 'be user, content or platform'",
    "'u2,,0.5,0,0', type, be given",
    "'u2,user,1.5,0,0', influence, lie in 0 to 1",
    "'u2,user,0.5,-1,0', reach, be at least 0",
    "'u2,user,0.5,1.0,0', reach, be a whole number of at most 64 bits",
    "'u2,user,0.5,0,2', engagement_rate, lie in 0 to 1",
    "',user,0.5,0,0', id, be given"
  })
  void refusesANode(String row, String field, String rule) {
    RefusedInputException refused =
        refusalOf(() -> run(CONTENTS + CONTENT, NODES + "u1,user,0.5,0,0\n" + row + "\n", EVENTS));
    assertThat(refused.file()).endsWith("nodes.csv");
    assertThat(List.of(refused.line(), refused.field(), refused.rule()))
        .containsExactly(3L, field, rule);
  }

  @ParameterizedTest
  @CsvSource({
    "'c1,u2,2026-01-10T00:00:00Z', content_id, be unique among contents",
    "'c2,,2026-01-10T00:00:00Z', creator_id, be given",
    "'c2,u2,', created_at, be given"
  })
  void refusesAContent(String row, String field, String rule) {
    RefusedInputException refused =
        refusalOf(() -> run(CONTENTS + CONTENT + row + "\n", NODES, EVENTS));
    assertThat(refused.file()).endsWith("contents.csv");
    assertThat(List.of(refused.line(), refused.field(), refused.rule()))
        .containsExactly(3L, field, rule);
  }

  private Path shuffled(String name) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Vectors.path(name)));
    String header = lines.remove(0);
    Collections.shuffle(lines, new Random(7));
    return file(folder, name, header + "\n" + String.join("\n", lines) + "\n");
  }

  private LoopSummary run(String contents, String nodes, String events) throws IOException {
    return run(
        file(folder, "contents.csv", contents),
        file(folder, "nodes.csv", nodes),
        file(folder, "events.csv", events));
  }

  private LoopSummary run(Path contents, Path nodes, Path events) throws IOException {
    Path out = folder.resolve("loops.csv");
    return new LoopRun(events, nodes, contents, AS_OF, out, PropagationRules.DEFAULT, Progress.NONE)
        .run();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
