package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DemoCommandTest {
  @TempDir private Path folder;

  @Test
  void makesTheSameThreeDaysEachTimeThatCanBeVerifiedAndScored() {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    assertThat(Run.of("demo", "--out", one).succeeds().out())
        .contains("Pools", "Top 10", "report.html", "verify");
    Run.of("demo", "--out", two).succeeds();
    assertThat(Run.content(two)).isEqualTo(Run.content(one));

    Path last = one.resolve("2026-01-12");
    Run.of(
            "verify",
            last,
            "--events",
            one.resolve("events.ndjson"),
            "--previous",
            one.resolve("2026-01-11"))
        .succeeds();
    Run.of(
            "score",
            "--in",
            one.resolve("signals.csv"),
            "--as-of",
            "2026-01-13T00:00:00Z",
            "--out",
            one.resolve("scores.csv"))
        .succeeds();
    assertThat(one.resolve("scores.csv")).hasSameBinaryContentAs(last.resolve("scores.csv"));
  }

  @Test
  void replacesOnlyADemoAndOnlyWhenForced() throws IOException {
    Path out = folder.resolve("demo");
    Run.of("demo", "--out", out).succeeds();
    Map<String, String> before = Run.content(out);
    Run.of("demo", "--out", out).isRefused(ExitCode.REFUSED, "--out", "--force");
    Run.of("demo", "--out", out, "--force").succeeds();
    assertThat(Run.content(out)).isEqualTo(before);

    Files.writeString(out.resolve("thesis.txt"), "mine");
    Run.of("demo", "--out", out, "--force").isRefused(ExitCode.REFUSED, "thesis.txt");
    assertThat(out.resolve("thesis.txt")).hasContent("mine");
  }
}
