package io.echolayer.postgres;

import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Days in a row of random events, the same each time: payments, a queue, late and taken back. */
final class TestDays {
  static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
  static final String AWKWARD = "naïve 'Ω\"\\ 😀; DROP TABLE users; --";

  private static final int DAY = 86_400;
  private static final int USERS = 40;
  private static final Wallet WALLET = new Wallet("11111111111111111111111111111112");

  private TestDays() {}

  /** Closed days, each of about {@code events} events. */
  static List<Epoch> of(int days, int events) {
    EventLog log = log(days, events);
    List<Epoch> epochs = new ArrayList<>();
    Carry carry = Carry.NOTHING;
    for (int day = 0; day < days; day++) {
      Instant from = START.plusSeconds((long) day * DAY);
      EpochSettings settings =
          EpochSettings.of(new EpochInterval(from, from.plusSeconds(DAY)), 1_000_000L * events)
              .withLeftover(day % 2 == 0 ? Leftover.ROLL_OVER : Leftover.EXPIRE);
      Epoch epoch = Epoch.close(settings, log, carry);
      epochs.add(epoch);
      carry = epoch.carry();
    }
    return epochs;
  }

  private static EventLog log(int days, int events) {
    SplittableRandom random = new SplittableRandom(days * 31L + events);
    EventLog.Builder log = EventLog.builder();
    add(log, new EchoEvent.User(Stamp.of("awkward", START), AWKWARD, 0.9, 1000L, 0.5, WALLET));
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < events; i++) {
        Instant at = START.plusSeconds((long) day * DAY + i);
        String id = day + "-" + i;
        String item = "c" + day + "-" + random.nextInt(1 + i / 10) * 10;
        add(
            log,
            switch (i % 10) {
              case 0 -> new EchoEvent.Content(Stamp.of(id, at), "c" + id, user(random), "twitter");
              case 7 -> new EchoEvent.Discovery(Stamp.of(id, at), item, user(random));
              case 8 ->
                  new EchoEvent.Milestone(Stamp.of(id, at), user(random), 1 + random.nextInt(3));
              case 9 ->
                  new EchoEvent.Retraction(
                      Stamp.of(id, at), day > 0 && i == 19 ? day - 1 + "-2" : day + "-" + (i - 8));
              default ->
                  new EchoEvent.Propagation(
                      new Stamp(id, at, at.plusSeconds(i % 10 == 5 ? DAY / 2 : 0)),
                      item,
                      user(random),
                      user(random),
                      null,
                      i % 10 == 3 ? "telegram" : null,
                      1.0 + random.nextInt(5));
            });
      }
    }
    return log.build();
  }

  private static void add(EventLog.Builder log, EchoEvent event) {
    log.add(event);
  }

  private static String user(SplittableRandom random) {
    int user = random.nextInt(USERS);
    return user < USERS / 4 ? AWKWARD : "u" + user;
  }
}
