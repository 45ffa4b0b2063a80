package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.testing.SharedData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole epochs against the files of an independent program, byte for byte. */
class EpochVectorsTest {
  private static final List<String> FILES =
      List.of("scores.csv", "loops.csv", "claims.csv", "payouts.csv", "queue.csv", "pools.csv");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "queue-expire, log.ndjson, 20, queue, expire",
    "queue-rollover, log.ndjson, 20, queue, roll-over",
    "prorata-expire, log.ndjson, 20, pro-rata, expire",
    "ample, log.ndjson, 100000, queue, expire",
    "refill, log-refill.ndjson, 20, queue, expire",
    "scarce, log-refill.ndjson, 3, queue, expire",
    "tiny, log-refill.ndjson, 1, queue, expire",
  })
  void threeDays(String setting, String logName, String pool, String policy, String leftover) {
    Path vectors = SharedData.path("vectors/epoch");
    Path log = vectors.resolve(logName);
    for (EpochDay day : EpochDay.ALL) {
      day.close(log, folder, "--pool", pool, "--policy", policy, "--leftover", leftover).succeeds();
      for (String file : FILES) {
        assertThat(day.in(folder).resolve(file))
            .hasSameBinaryContentAs(day.in(vectors.resolve(setting)).resolve(file));
      }
      assertThat(day.verify(log, folder).succeeds().out()).startsWith("verified: ");
    }
  }
}
