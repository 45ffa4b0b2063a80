package io.echolayer.files.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.conformance.Vectors;
import io.echolayer.core.batch.BatchScoring;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.Progress;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.internal.csv.PartsOfSize;
import io.echolayer.files.internal.csv.RejectsCsv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Scoring in parts is scoring row by row, by bytes, wherever the cuts fall: scores, rejects with
 * their lines, and what a file as a whole is refused with.
 */
@Tag("slow")
class ScorePartsLaws {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");
  private static final EchoIndex INDEX = EchoIndex.of(Ruleset.echoLayer1());
  private static final List<String> COLUMNS =
      List.of(
          "content_id",
          "creator_id",
          "platform",
          "discovery_shares",
          "total_shares",
          "engagement.likes",
          "engagement.\u00E9t\u00E9",
          "view_time_seconds",
          "created_at",
          "last_interaction_at",
          "sentiment",
          "as_of");
  private static final List<List<String>> CELLS =
      List.of(
          List.of(
              "c1",
              "\"a,b\"",
              "\"two\nlines\"",
              "\"two\r\nlines\"",
              "\"q\"\"q\"",
              "a\"b\"",
              "\u20AC"),
          List.of("u1", "\"u\rv\"", "u\u00E9", "\"\"\"\""),
          List.of("reddit", "youtube", "\"x\"", "Reddit"),
          List.of("", "0", "1", "7", "9007199254740993", "-1", "\"3\""),
          List.of("", "0", "7", "12", "9007199254740992", "9223372036854775807", "1.0"),
          List.of("", "0", "0.25", "1e-7", "-0", "-0.5", "1e308", "abc"),
          List.of("", "0.125", "1.7976931348623157e308"),
          List.of("", "0", "12.5", "-0.0", "\"60\"", "1e999", "0x1p3"),
          List.of("", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.5+01:00", "yesterday"),
          List.of("", "2026-01-10T00:00:00Z", "2025-12-31T00:00:00Z", "9999-12-31T23:59:59Z"),
          List.of("", "0.5", "-2", "7e0", "-0", "NaN"),
          List.of("", "2026-01-12T00:00:00Z", "0000-01-01T00:00:00Z", "x"));

  private static Path folder;

  @BeforeContainer
  static void create() throws IOException {
    folder = Files.createTempDirectory("parts");
  }

  @AfterContainer
  static void delete() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 400)
  void filesOfAllKinds(
      @ForAll @From("files") byte[] file,
      @ForAll @IntRange(min = 1, max = 400) int partSize,
      @ForAll @IntRange(min = 1, max = 3) int threads,
      @ForAll boolean strict)
      throws IOException {
    compare(Files.write(folder.resolve("in.csv"), file), partSize, 1 << 20, threads, strict);
  }

  @Property(tries = 200)
  void recordsTooLongForAPart(
      @ForAll @From("files") byte[] file,
      @ForAll @IntRange(min = 1, max = 60) int partSize,
      @ForAll @IntRange(min = 1, max = 120) int longest)
      throws IOException {
    compare(Files.write(folder.resolve("in.csv"), file), partSize, longest, 2, false);
  }

  @Example
  void theVectors() throws IOException {
    Path input = Vectors.path("score-input.csv");
    for (int partSize : new int[] {1, 100, 997, 5000, 1 << 17}) {
      compare(input, partSize, 1 << 20, 2, true);
      assertThat(folder.resolve("out.csv"))
          .hasSameBinaryContentAs(Vectors.path("score-expected.csv"));
    }
  }

  @Example
  void aRulesetThatRenormalises() throws IOException {
    Path input = Vectors.path("score-input.csv");
    EchoIndex index = EchoIndex.of(Ruleset.echoLayer1Guarded());
    compare(input, null, index, new PartsOfSize(3000, 1 << 20), 2, false);
  }

  @Provide
  Arbitrary<byte[]> files() {
    return Arbitraries.longs().map(seed -> file(new Random(seed)));
  }

  private static byte[] file(Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (i < 3 || random.nextInt(4) > 0) {
        order.add(random.nextInt(order.size() + 1), i);
      }
    }
    String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
    text.append(end.repeat(random.nextInt(6) == 0 ? random.nextInt(300) : 0));
    order.forEach(i -> text.append(COLUMNS.get(i)).append(','));
    text.setLength(text.length() - 1);
    text.append(end);
    int wild = random.nextInt(5);
    for (int row = random.nextInt(60); row > 0; row--) {
      for (int i : order) {
        List<String> cells = CELLS.get(i);
        int tame = Math.min(cells.size(), 3);
        text.append(cells.get(random.nextInt(wild == 0 ? cells.size() : tame))).append(',');
      }
      text.setLength(text.length() - (random.nextInt(40) == 0 ? 3 : 1));
      text.append(random.nextInt(30) == 0 ? end + end : end);
    }
    switch (random.nextInt(12)) {
      case 0 -> text.append("c,\"open");
      case 1 -> text.append("\"c\"x,u,reddit\n");
      case 2 -> text.append(text);
      case 3 -> text.setLength(text.length() - random.nextInt(text.length()));
      default -> {}
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(12) == 0) {
      bytes[random.nextInt(bytes.length + 1) % bytes.length] = (byte) 0xC3;
    }
    return bytes;
  }

  private static void compare(Path input, int partSize, int longest, int threads, boolean strict)
      throws IOException {
    compare(input, null, INDEX, new PartsOfSize(partSize, longest), threads, strict);
  }

  private static void compare(
      Path input, Mapping mapping, EchoIndex index, PartsOfSize size, int threads, boolean strict)
      throws IOException {
    SequentialRun expected = SequentialRun.of(input, mapping, AS_OF, index, strict);
    Path output = folder.resolve("out.csv");
    SequentialRun found;
    try (SignalParts parts =
            new SignalsCsvParts(
                input, size.open(input), SignalsLayout.of(mapping, index.ruleset().engagement()));
        ScoreSink sink = ScoresCsvSink.create(output);
        RejectsCsv rejects = RejectsCsv.of(output);
        ScorePipeline pipeline = new ScorePipeline(parts, sink, rejects, Progress.NONE, threads)) {
      pipeline.run(BatchScoring.of(index), AS_OF, strict, threads);
      rejects.commit();
      sink.commit();
      found = new SequentialRun(text(output), text(RejectsCsv.pathOf(output)), "");
    } catch (RefusedInputException e) {
      found = new SequentialRun("", "", String.valueOf(e.getMessage()));
    }
    assertThat(found).as(() -> Arrays.toString(read(input))).isEqualTo(expected);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
  }
}
