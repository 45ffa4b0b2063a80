package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PipedShellTest {
  @TempDir private Path folder;

  @Test
  void functionsAreAtHand() {
    String out =
        pipe("""
                top(2)
                explain("c42")
                signals
                asOf
                """)
            .succeeds()
            .out();
    assertThat(out.lines().limit(1))
        .containsExactly(
            "  content  creator  band          odf     awr     tpm      qf  echo index  coverage");
    assertThat(out)
        .contains("c42 by ", "weighted ", "100 signals of the sample", "2026-01-12T2")
        .doesNotContain("jshell>");
  }

  @Test
  void loadsFilesAndScoresThemAsOfWhatTheyTell() throws IOException {
    Path file = folder.resolve("signals.csv");
    Files.writeString(
        file,
        "content_id,creator_id,platform,created_at,sentiment\na,u,reddit,2026-01-02T03:04:05Z,1\nb,u,reddit,,9x\n");
    String out =
        pipe("""
                load("%s")
                asOf
                score().scores().get(0).qf()
                for (int i = 0; i < 2; i++) {
                  System.out.println("line " + i);
                }
                """
                .formatted(file))
            .succeeds()
            .out();
    assertThat(out)
        .contains(
            "1 signals of " + file,
            "1 rows left out",
            "\n2026-01-02T03:04:05Z\n0.2\nline 0\nline 1\n");
  }

  @Test
  void saysWhatFailedAndGoesOn() {
    Run run = pipe("nonsense\n1 / 0\n1 + 1\n");
    assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.out()).isEqualTo("2" + System.lineSeparator());
    assertThat(run.err().lines()).hasSize(2);
  }

  private static Run pipe(String script) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)));
    try {
      return Run.of("shell");
    } finally {
      System.setIn(before);
    }
  }
}
