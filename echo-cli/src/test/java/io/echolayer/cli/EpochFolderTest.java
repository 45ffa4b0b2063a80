package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.conformance.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an epoch goes, and what becomes of one that somebody touched. */
class EpochFolderTest {
  private static final EpochDay FIRST = new EpochDay(10);
  private static final EpochDay SECOND = new EpochDay(11);

  @TempDir private Path folder;
  private Path log;

  @BeforeEach
  void closeTwoDays() throws IOException {
    byte[] events = Files.readAllBytes(Vectors.path("epoch/log.ndjson"));
    log = Files.write(folder.resolve("log.ndjson"), events);
    FIRST.close(log, folder, "--pool", "20").succeeds();
    SECOND.close(log, folder, "--pool", "20", "--receipts").succeeds();
  }

  @Test
  void shuffledEventsMakeTheSameFolder() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(log));
    Collections.shuffle(lines, new Random(7));
    Path one = Files.write(folder.resolve("one.ndjson"), lines.subList(0, 200));
    Path two = Files.write(folder.resolve("two.ndjson"), lines.subList(150, lines.size()));
    Path again = folder.resolve("again");
    Run.of(
            "epoch",
            "--events",
            one,
            two,
            "--from",
            FIRST.from(),
            "--to",
            FIRST.to(),
            "--pool",
            "20",
            "--out",
            again)
        .succeeds();
    assertThat(Run.content(again)).isEqualTo(Run.content(FIRST.in(folder)));
  }

  @Test
  void anotherByteInPayoutsIsFoundByRowAndColumn() throws IOException {
    Path payouts = SECOND.in(folder).resolve("payouts.csv");
    List<String> lines = Files.readAllLines(payouts);
    int last = lines.get(3).length() - 1;
    change(payouts, 3, last, lines.get(3).charAt(last) == '1' ? '2' : '1');
    SECOND
        .verify(log, folder)
        .isRefused(ExitCode.NOT_VERIFIED, "payouts.csv line 4, column units: expected ");
  }

  @Test
  void anotherByteInAnEventIsFound() throws IOException {
    List<String> lines = Files.readAllLines(log);
    int first = discoveryOn(lines, "2026-01-10T");
    int digit = lines.get(first).indexOf("2026-01-10T") + "2026-01-10T11:1".length();
    char old = lines.get(first).charAt(digit);
    change(log, first, digit, old == '3' ? '4' : '3');
    SECOND.verify(log, folder).isRefused(ExitCode.NOT_VERIFIED, "log.ndjson");
  }

  @Test
  void anEventThatCannotBeReadIsNotVerified() throws IOException {
    change(log, 5, 0, '[');
    SECOND.verify(log, folder).isRefused(ExitCode.NOT_VERIFIED, "log.ndjson line 6");
  }

  @Test
  void yesterdaysQueueIsChecked() throws IOException {
    Path queue = FIRST.in(folder).resolve("queue.csv");
    change(queue, 1, 3, 'x');
    SECOND.verify(log, folder).isRefused(ExitCode.NOT_VERIFIED, "queue.csv");
    EpochDay third = new EpochDay(12);
    FIRST.verify(log, folder).isRefused(ExitCode.NOT_VERIFIED, "queue.csv line 2, column claim_id");
    change(SECOND.in(folder).resolve("queue.csv"), 1, 3, 'x');
    third.close(log, folder, "--pool", "20").isRefused(ExitCode.NOT_VERIFIED, "queue.csv");
    assertThat(third.in(folder)).doesNotExist();
  }

  @Test
  void aManifestThatIsNoneIsNotVerified() throws IOException {
    Path manifest = SECOND.in(folder).resolve("manifest.json");
    change(manifest, 0, 0, '[');
    SECOND.verify(log, folder).isRefused(ExitCode.NOT_VERIFIED, "manifest.json");
    Files.delete(manifest);
    SECOND.verify(log, folder).isRefused(ExitCode.NOT_VERIFIED, "manifest.json");
  }

  @Test
  void pathsThatDoNotExistAreUsage() {
    Run.of("verify", folder.resolve("none"), "--events", log).isRefused(ExitCode.REFUSED, "none");
    Run.of("verify", FIRST.in(folder), "--events", folder.resolve("none"))
        .isRefused(ExitCode.REFUSED, "--events");
    Run.of("verify", SECOND.in(folder), "--events", log).isRefused(ExitCode.REFUSED, "--previous");
  }

  @Test
  void anEpochIsNotReplacedUnlessForced() throws IOException {
    Map<String, String> before = Run.content(folder);
    FIRST.close(log, folder, "--pool", "30").isRefused(ExitCode.REFUSED, "day10", "--force");
    assertThat(Run.content(folder)).isEqualTo(before);
    FIRST.close(log, folder, "--pool", "30", "--force").succeeds();
    assertThat(Run.content(folder)).isNotEqualTo(before);
  }

  @Test
  void otherFilesAreNotReplacedAtAll() throws IOException {
    Files.writeString(FIRST.in(folder).resolve("notes.txt"), "mine");
    Map<String, String> before = Run.content(folder);
    FIRST.close(log, folder, "--pool", "30", "--force").isRefused(ExitCode.REFUSED, "notes.txt");
    assertThat(Run.content(folder)).isEqualTo(before);
  }

  @Test
  void thePlaceIsCheckedBeforeTheLogIsRead() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ndjson"), "{");
    FIRST.close(broken, folder, "--pool", "20").isRefused(ExitCode.REFUSED, "day10");
  }

  @Test
  void aRefusedLogLeavesNothing() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ndjson"), Files.readString(log) + "{");
    Map<String, String> before = Run.content(folder);
    new EpochDay(12)
        .close(broken, folder, "--pool", "20")
        .isRefused(ExitCode.REFUSED, "broken.ndjson line 509");
    assertThat(Run.content(folder)).isEqualTo(before);
  }

  @Test
  void anEpochDoesNotReplaceTheOneItFollows() {
    Path day = FIRST.in(folder);
    Run.of(
            "epoch",
            "--events",
            log,
            "--from",
            SECOND.from(),
            "--to",
            SECOND.to(),
            "--pool",
            "20",
            "--previous",
            day,
            "--out",
            day,
            "--force")
        .isRefused(ExitCode.REFUSED, "--out", "--previous");
  }

  private static int discoveryOn(List<String> lines, String day) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("\"type\": \"discovery\"") && lines.get(i).contains(day)) {
        return i;
      }
    }
    throw new AssertionError("no discovery on " + day);
  }

  private static void change(Path file, int line, int column, char to) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    StringBuilder changed = new StringBuilder(lines.get(line));
    assertThat(changed.charAt(column)).isNotEqualTo(to);
    changed.setCharAt(column, to);
    lines.set(line, changed.toString());
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.ISO_8859_1);
  }
}
