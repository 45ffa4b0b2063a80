package io.echolayer.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.store.StoredPropagation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/** The code of the page about stores runs. */
@Tag("live")
class DocumentedProgramTest {
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
          driver,
          List.of(StoredPropagation.of(event, 0.25)),
          at.minusSeconds(60),
          at.plusSeconds(60));
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "e1 0.25",
            "[CoPropagator[user=ada, events=1, first=2026-01-15T12:00:00Z,"
                + " last=2026-01-15T12:00:00Z]]",
            "{ben=0.25}");
  }
}
