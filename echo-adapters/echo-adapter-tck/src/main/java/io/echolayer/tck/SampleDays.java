package io.echolayer.tck;

import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Three days in a row with all that a ledger meets: a claim paid at once, one that waits, one paid
 * in instalments, a late event, roll-over, a withdrawal and a correction.
 */
final class SampleDays {
  /** A user whose name no escaping must harm. */
  static final String AWKWARD = "naïve 'Ω\"\\ 😀; DROP TABLE users; --";

  private static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
  private static final int DAY = 86_400;

  private SampleDays() {}

  static List<Epoch> of() {
    List<Epoch> days = new ArrayList<>();
    Carry carry = Carry.NOTHING;
    EventLog log = log();
    for (int day = 0; day < 3; day++) {
      EpochSettings settings =
          EpochSettings.of(interval(day), 400)
              .withScale(new TokenScale(1))
              .withLeftover(day == 1 ? Leftover.EXPIRE : Leftover.ROLL_OVER);
      Epoch epoch = Epoch.close(settings, log, carry);
      days.add(epoch);
      carry = epoch.carry();
    }
    return days;
  }

  static EpochInterval interval(int day) {
    return new EpochInterval(at(day, 0), at(day + 1, 0));
  }

  private static EventLog log() {
    List<EchoEvent> events =
        List.of(
            new EchoEvent.Content(Stamp.of("e1", at(0, 1)), "c1", AWKWARD, "twitter"),
            share("e2", at(0, 2), at(0, 2)),
            new EchoEvent.Milestone(Stamp.of("e3", at(0, 3)), "ann", 1),
            new EchoEvent.Milestone(Stamp.of("e4", at(0, 4)), "ben", 1),
            new EchoEvent.Retraction(Stamp.of("e5", at(1, 5)), "e3"),
            new EchoEvent.Retraction(Stamp.of("e6", at(1, 6)), "e4"),
            share("e7", at(0, 7), at(1, 7)),
            new EchoEvent.Milestone(Stamp.of("e8", at(1, 8)), "ben", 3));
    EventLog.Builder log = EventLog.builder();
    events.forEach(event -> log.add(event));
    return log.build();
  }

  private static EchoEvent.Propagation share(String id, Instant at, Instant recorded) {
    return new EchoEvent.Propagation(
        new Stamp(id, at, recorded), "c1", "ann", "ben", null, null, 10.0);
  }

  private static Instant at(int day, int second) {
    return START.plusSeconds((long) day * DAY + second);
  }
}
