package io.echolayer.solana.live;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.Progress;
import io.echolayer.files.epoch.EpochFolder;
import io.echolayer.files.epoch.EpochRun;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.realdata.CasFlowLog;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The first day of the CasFlow sample, closed with a pool that pays every claim. As it stands the
 * sample rewards those who passed items on, some hundred users. Who adopts an item has discovered
 * it, though: with a discovery for every adoption there are more than 6,000. The first of them have
 * wallets; the others stay owed.
 */
final class CasFlowEpoch {
  private static final Instant FROM = Instant.parse("2016-06-01T00:00:00Z");
  private static final EpochInterval DAY = new EpochInterval(FROM, FROM.plus(Duration.ofDays(1)));
  private static final long POOL = 1_000_000_000_000_000L;

  private CasFlowEpoch() {}

  /** Closes the day in {@code folder}, with wallets for {@code recipients} users. */
  static EpochFolder close(Path folder, int recipients) throws IOException {
    Path cascades = folder.resolve("cascades.ndjson");
    CasFlowLog.convert(SharedData.path("data/casflow/dataset.txt"), cascades);
    List<String> events = new ArrayList<>(Files.readAllLines(cascades));
    Set<String> adopters = new LinkedHashSet<>();
    for (String line : List.copyOf(events)) {
      JsonObject event = JsonObject.parse(line);
      if (event.text("type").equals("propagation") && event.instant("at").isBefore(DAY.to())) {
        adopters.add(event.text("target"));
        events.add(discovery(event).canonical());
      }
    }
    long number = 0;
    for (String user : adopters) {
      if (number == recipients) {
        break;
      }
      events.add(profile(user, number++).canonical());
    }
    Path log = Files.write(folder.resolve("events.ndjson"), events);
    Path out = folder.resolve("epoch");
    EpochRun.of(EpochSettings.of(DAY, POOL))
        .close(EventLogFiles.read(List.of(log), Ruleset.echoLayer1(), Progress.NONE), out);
    return EpochFolder.open(out);
  }

  private static JsonObject discovery(JsonObject adoption) {
    return JsonObject.builder()
        .put("type", "discovery")
        .put("id", "d" + adoption.text("id"))
        .put("at", adoption.instant("at"))
        .put("content", adoption.text("content"))
        .put("user", adoption.text("target"))
        .build();
  }

  private static JsonObject profile(String user, long number) {
    return JsonObject.builder()
        .put("type", "user")
        .put("id", "w" + user)
        .put("at", FROM)
        .put("user", user)
        .put("wallet", TestMint.wallet(1_000_000 + number).publicKey().toString())
        .build();
  }
}
