package io.echolayer.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.store.Propagation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/** The code of the page about stores is compiled and runs. */
@Tag("live")
class DocumentedProgramTest {
  @Test
  void thePageShowsTheProgram() throws IOException {
    String page = Files.readString(Path.of("..", "..", "docs", "how-to", "use-neo4j-and-redis.md"));
    String section = page.substring(page.indexOf("## Neo4j"), page.indexOf("## Redis"));
    String shown = section.substring(section.indexOf("```java\n") + 8);
    String source =
        Files.readString(Path.of("src/test/java/io/echolayer/neo4j/PropagationsInNeo4j.java"));
    String body =
        source.substring(source.indexOf("    PropagationStore store"), source.indexOf("\n  }\n}"));
    assertThat(shown.substring(0, shown.indexOf("```")).strip())
        .isEqualTo(body.stripIndent().strip());
  }

  @Test
  void theProgramRuns() {
    Instant at = Instant.parse("2026-01-15T12:00:00Z");
    PropagationEvent event =
        new PropagationEvent("e1", "v42", "ada", "ben", at, "youtube", "youtube", 1);
    Driver driver = Neo4jServer.empty();
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      PropagationsInNeo4j.run(
          driver, List.of(Propagation.of(event, 0.25)), at.minusSeconds(60), at.plusSeconds(60));
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "e1 0.25",
            "[CoPropagator[user=ada, events=1, first=2026-01-15T12:00:00Z,"
                + " last=2026-01-15T12:00:00Z]]",
            "[ben]");
  }
}
