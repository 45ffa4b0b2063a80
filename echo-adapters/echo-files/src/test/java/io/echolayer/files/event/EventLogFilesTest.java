package io.echolayer.files.event;

import static io.echolayer.files.Refusals.file;
import static io.echolayer.files.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.conformance.Vectors;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.RefusedInputException;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EventLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: specification section 10, and JSON. */
class EventLogFilesTest {
  private static final String E1 =
      "{\"type\":\"discovery\",\"id\":\"e1\",\"at\":\"2026-01-11T00:00:00Z\",\"content\":\"c1\",\"user\":\"u1\"}";
  private static final String E2 = E1.replace("e1", "e2");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A\nB\n",
        "A\nB",
        "A\r\nB\r\n",
        "\uFEFFA\nB\n",
        "\nA\n\n  \nB\n\n",
        "\r\nA\r\n\t\r\nB\r",
        "B\nA\n",
        "A\nB\nA\n"
      })
  void readsEveryLineEndAByteOrderMarkAndBlankLines(String shape) throws IOException {
    assertThat(ids(read(shape.replace("A", E1).replace("B", E2)))).containsExactly("e1", "e2");
  }

  @Test
  void readsSeveralFilesAsOneLog() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Vectors.path("epoch/log.ndjson")));
    EventLog one = read(Vectors.path("epoch/log.ndjson"));
    Collections.shuffle(lines, new Random(3));
    EventLog two =
        read(
            file(folder, "a.ndjson", String.join("\n", lines.subList(0, 300))),
            file(folder, "b.ndjson", String.join("\r\n", lines.subList(200, lines.size()))));
    assertThat(two.events()).isEqualTo(one.events());
    assertThat(two.digest()).isEqualTo(one.digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\":\"discovery\",\"id\":\"e2\",\"at\":\"2026-01-11T00 | JSON",
        "{\"type\":\"discovery\",\"id\":\"e2\" | JSON",
        "{\"type\":\"discovery\"}} | JSON",
        "[] | JSON",
        "{\"type\":\"discovered\",\"id\":\"e2\"} | type",
        "{\"type\":\"discovery\",\"id\":\"e2\",\"at\":\"yesterday\",\"content\":\"c1\",\"user\":\"u1\"} | at",
        "{\"type\":\"discovery\",\"id\":\"e2\",\"at\":\"2026-01-11T00:00:00Z\",\"content\":\"c1\",\"usr\":\"u1\"} | usr",
        "{\"type\":\"discovery\",\"id\":\"e2\",\"at\":\"2026-01-11T00:00:00Z\",\"content\":\"c1\"} | user",
        "{\"type\":\"discovery\",\"id\":\"e1\",\"at\":\"2026-01-11T00:00:00Z\",\"content\":\"c1\",\"user\":\"u2\"} | id",
        "{\"type\":\"propagation\",\"id\":\"e2\",\"at\":\"2026-01-11T00:00:00Z\",\"content\":\"c1\",\"source\":\"u1\",\"target\":\"u2\",\"strength\":11} | strength",
        "{\"type\":\"propagation\",\"id\":\"e2\",\"at\":\"2026-01-11T00:00:00Z\",\"content\":\"c1\",\"source\":\"u1\",\"target\":\"u2\",\"strength\":1e999} | strength",
        "{\"type\":\"propagation\",\"id\":\"e2\",\"at\":\"2026-01-11T00:00:00Z\",\"content\":\"c1\",\"source\":\"u1\",\"target\":\"u2\",\"strength\":NaN} | JSON",
        "{\"type\":\"milestone\",\"id\":\"e2\",\"at\":\"2026-01-11T00:00:00Z\",\"user\":\"u1\",\"level\":1.5} | level",
        "{\"type\":\"observation\",\"id\":\"e2\",\"at\":\"2026-01-11T00:00:00Z\",\"content\":\"c1\",\"signals\":{\"totalShares\":-1}} | signals.totalShares"
      })
  void refusesALine(String line, String field) {
    RefusedInputException refused = refusalOf(() -> read(E1 + "\n\n" + line));
    assertThat(refused.file()).endsWith("log.ndjson");
    assertThat(refused.line()).isEqualTo(3);
    assertThat(refused.field()).isEqualTo(field);
  }

  @Test
  void saysHowADuplicateDiffers() {
    assertThat(refusalOf(() -> read(E1 + "\n" + E1.replace("u1", "u2"))).getMessage())
        .contains(
            "line 2: id must be unique",
            "First: ",
            "\"user\":\"u1\"",
            "Again: ",
            "\"user\":\"u2\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\r\n  \n"})
  void refusesAFileWithoutEvents(String text) throws IOException {
    Path good = file(folder, "good.ndjson", E1);
    Path bad = file(folder, "bad.ndjson", text);
    assertThat(refusalOf(() -> read(good, bad)))
        .hasMessage(bad + ": file must hold at least one event, but was empty");
    assertThatThrownBy(() -> read(new Path[0])).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws IOException {
    byte[] bytes = (E1 + "\n" + E2.replace("u1", "é")).getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin.ndjson"), bytes);
    RefusedInputException refused = refusalOf(() -> read(file));
    assertThat(refused.line()).isEqualTo(2);
    assertThat(refused.rule()).isEqualTo("be UTF-8");
    assertThat(refused.value())
        .isEqualTo("byte 0xE9 after " + E2.indexOf("u1") + " bytes of the line");
  }

  @Test
  void refusesALineOfMoreThanOneMebibyte() throws IOException {
    String padded = " ".repeat(LineSource.MAX_LINE - E2.length());
    assertThat(ids(read(E1 + "\n" + padded + E2 + "\n"))).containsExactly("e1", "e2");
    for (String tail :
        List.of("", "\n", "x".repeat(10_000_000), "x".repeat(10_000_000) + "\n" + E1)) {
      RefusedInputException refused = refusalOf(() -> read(E1 + "\n" + padded + E2 + " " + tail));
      assertThat(refused.line()).isEqualTo(2);
      assertThat(refused.rule()).isEqualTo("have at most 1048576 bytes");
    }
  }

  @Test
  void reportsProgressOverAllFiles() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append(E1.replace("e1", "x" + i)).append('\n');
    }
    Path a = file(folder, "a.ndjson", text.toString());
    Path b = file(folder, "b.ndjson", text.toString().replace("\"x", "\"y"));
    List<List<Long>> reports = new ArrayList<>();
    EventLogFiles.read(
        List.of(a, b),
        Ruleset.echoLayer1(),
        (lines, read, total) -> reports.add(List.of(lines, read, total)));
    long size = Files.size(a) + Files.size(b);
    assertThat(reports).extracting(report -> report.get(0)).containsExactly(8192L, 16384L, 20_000L);
    assertThat(reports).extracting(report -> report.get(1)).isSorted().endsWith(size);
    assertThat(reports).extracting(report -> report.get(2)).containsOnly(size);
  }

  private EventLog read(String text) throws IOException {
    return read(file(folder, "log.ndjson", text));
  }

  private static EventLog read(Path... files) throws IOException {
    return EventLogFiles.read(List.of(files), Ruleset.echoLayer1());
  }

  private static List<String> ids(EventLog log) {
    return log.events().stream().map(EchoEvent::id).toList();
  }
}
