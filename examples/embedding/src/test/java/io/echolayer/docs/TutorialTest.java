package io.echolayer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.embedding.FirstEpoch;
import io.echolayer.embedding.FirstScore;
import io.echolayer.embedding.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the tutorial print what it shows. */
@Tag("slow")
class TutorialTest {
  private static final Page TUTORIAL = Page.at("docs/tutorial/first-epoch.md");

  @Test
  void theFirstScoreIsTheOneShown() throws IOException {
    assertThat(Printed.by(() -> FirstScore.main(new String[0])))
        .matches(shown("FirstScore").asShown());
  }

  @Test
  void theFirstEpochIsTheOneShown(@TempDir Path folder) throws IOException {
    Path events = folder.resolve("events.ndjson");
    Files.write(events, eventsShown());
    String printed =
        Printed.by(
            () ->
                FirstEpoch.main(
                    new String[] {events.toString(), folder.resolve("day0").toString()}));
    assertThat(printed).matches(shown("FirstEpoch").asShown());
  }

  private static Fence shown(String program) {
    return TUTORIAL.fences().stream()
        .filter(fence -> fence.note().equals(program + " prints"))
        .findFirst()
        .orElseThrow();
  }

  /** The lines of the log that the tutorial makes. */
  static Iterable<String> eventsShown() {
    Fence made =
        TUTORIAL.fences().stream()
            .filter(fence -> fence.text().startsWith("cat > events.ndjson"))
            .findFirst()
            .orElseThrow();
    return made.lines().subList(1, made.lines().size() - 1);
  }
}
