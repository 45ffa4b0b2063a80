package io.echolayer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Oracle: the events written out, and an epoch over them. */
class EdgeListTest {
  private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

  @TempDir Path folder;

  @Test
  void anEdgeListBecomesALogThatPays() throws IOException {
    long noon = NOON.getEpochSecond();
    Path edges = folder.resolve("edges.csv");
    Path log = folder.resolve("events.ndjson");
    Files.write(
        edges, List.of("v1,ada,ben," + noon, "v1,ben,cid," + (noon + 60), "v2,cid,ada," + noon));

    EdgeList.main(new String[] {edges.toString(), log.toString()});

    assertThat(Files.readAllLines(log))
        .containsExactly(
            "{\"type\":\"content\",\"id\":\"c0\",\"at\":\"2026-01-10T12:00:00Z\","
                + "\"content\":\"v1\",\"creator\":\"ada\",\"platform\":\"web\"}",
            "{\"type\":\"propagation\",\"id\":\"p1\",\"at\":\"2026-01-10T12:00:00Z\","
                + "\"content\":\"v1\",\"source\":\"ada\",\"target\":\"ben\"}",
            "{\"type\":\"propagation\",\"id\":\"p2\",\"at\":\"2026-01-10T12:01:00Z\","
                + "\"content\":\"v1\",\"source\":\"ben\",\"target\":\"cid\"}",
            "{\"type\":\"content\",\"id\":\"c3\",\"at\":\"2026-01-10T12:00:00Z\","
                + "\"content\":\"v2\",\"creator\":\"cid\",\"platform\":\"web\"}",
            "{\"type\":\"propagation\",\"id\":\"p4\",\"at\":\"2026-01-10T12:00:00Z\","
                + "\"content\":\"v2\",\"source\":\"cid\",\"target\":\"ada\"}");
    assertThat(closed(log).payouts()).extracting(Payout::user).containsExactly("ada", "ben", "cid");
  }

  private static Epoch closed(Path file) throws IOException {
    EventLog log =
        EventLogFiles.read(List.of(file), Ruleset.echoLayer1(), (lines, bytes, total) -> {});
    EpochInterval day = new EpochInterval(NOON.minusSeconds(43_200), NOON.plusSeconds(43_200));
    return Epoch.close(EpochSettings.of(day, 100_000_000_000L), log, Carry.NOTHING);
  }
}
