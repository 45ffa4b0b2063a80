package io.echolayer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The code on the front page is compiled and runs. */
class ReadmeTest {
  @Test
  void theFrontPageShowsTheProgram() throws IOException {
    String page = Files.readString(Path.of("..", "..", "README.md"));
    String shown = page.substring(page.indexOf("```java\n") + 8);
    shown = shown.substring(0, shown.indexOf("```"));
    String program =
        Files.readString(Path.of("src/main/java/io/echolayer/embedding/FirstScore.java"));
    String body =
        program.substring(program.indexOf("    EchoIndex index"), program.indexOf("\n  }\n"));

    assertThat(shown.strip()).isEqualTo(body.stripIndent().strip());
  }

  @Test
  void theProgramRuns() {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      FirstScore.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("coverage")
        .contains("absent")
        .contains("resting on 0.39");
  }
}
