package io.echolayer.parquet;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.signal.ScoreRun;
import io.echolayer.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns and rows of a file of scores as text; its encoding may change. */
class ScoresFormatTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  @TempDir Path folder;

  @Test
  void theColumnsAndRows() throws IOException {
    Path signals =
        Files.write(
            folder.resolve("signals.csv"),
            List.of(
                "content_id,creator_id,platform,discovery_shares,total_shares,total_views,sentiment",
                "c 😀,ann,youtube,3,100,81000,0.25",
                "nothing known,ben,reddit,,,,"));
    Path scores = folder.resolve("scores.parquet");
    ScoreRun.of(signals, AS_OF, scores, EchoIndex.of(Ruleset.echoLayer1())).run();
    Golden.holds(
        "scores.txt",
        ScoresFile.schema(scores) + String.join("\n", ScoresFile.lines(scores)) + "\n");
  }
}
