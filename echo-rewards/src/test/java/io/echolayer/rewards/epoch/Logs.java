package io.echolayer.rewards.epoch;

import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Logs from lines in which single quotes stand for double ones, and the days of January 2026. */
final class Logs {
  private Logs() {}

  static EventLog of(String... lines) {
    return of(List.of(lines));
  }

  static EventLog of(Collection<String> lines) {
    EventLog.Builder log = EventLog.builder();
    for (String line : lines) {
      log.add(EventLog.Entry.parse(line.replace('\'', '"')));
    }
    return log.build();
  }

  /** An event; {@code time} is a day of January and a time, such as {@code 10T08:00:00}. */
  static String event(String id, String type, String time, String members) {
    return "{'id':'" + id + "','type':'" + type + "','at':'2026-01-" + time + "Z'," + members + "}";
  }

  static EpochInterval day(int day) {
    Instant from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds((day - 1) * 86_400L);
    return new EpochInterval(from, from.plusSeconds(86_400));
  }

  static List<Claim> claims(Epoch epoch) {
    return epoch.outcomes().stream().map(ClaimOutcome::claim).toList();
  }
}
