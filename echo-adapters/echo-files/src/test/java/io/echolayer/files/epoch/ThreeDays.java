package io.echolayer.files.epoch;

import io.echolayer.conformance.Vectors;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vectors' log closed on three days in a row, with receipts. */
record ThreeDays(Path log, List<Path> folders) {
  static ThreeDays in(Path root) throws IOException {
    return in(root, Ruleset.echoLayer1());
  }

  static ThreeDays in(Path root, Ruleset ruleset) throws IOException {
    Path log = Vectors.path("epoch/log.ndjson");
    EventLog events = EventLogFiles.read(List.of(log), Ruleset.echoLayer1());
    List<Path> folders =
        List.of(root.resolve("day10"), root.resolve("day11"), root.resolve("day12"));
    @Nullable Path previous = null;
    Instant from = Instant.parse("2026-01-10T00:00:00Z");
    for (Path folder : folders) {
      EpochInterval day = new EpochInterval(from, from.plusSeconds(86_400));
      EpochSettings settings =
          EpochSettings.of(day, 20_000_000_000L)
              .withLeftover(Leftover.ROLL_OVER)
              .withRuleset(ruleset);
      EpochRun.of(settings).withPrevious(previous).withReceipts(true).close(events, folder);
      previous = folder;
      from = day.to();
    }
    return new ThreeDays(log, folders);
  }

  /** Folder of a day, from 0. */
  Path day(int day) {
    return folders.get(day);
  }
}
