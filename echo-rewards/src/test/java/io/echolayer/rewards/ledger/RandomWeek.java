package io.echolayer.rewards.ledger;

import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A few tiny days that follow each other: three users, few events, some of them late, some taken
 * back, and pools that are mostly too small.
 */
record RandomWeek(long seed, List<Epoch> days) {
  private static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
  private static final int DAY = 86_400;

  static RandomWeek of(long seed) {
    Random random = new Random(seed);
    int days = 2 + random.nextInt(3);
    TokenScale scale = new TokenScale(random.nextInt(4) == 0 ? 9 : 2);
    EventLog log = log(random, days);
    List<Epoch> epochs = new ArrayList<>();
    Carry carry = Carry.NOTHING;
    for (int day = 0; day < days; day++) {
      EpochInterval interval = new EpochInterval(at(day, 0), at(day + 1, 0));
      long pool = 1 + (long) (random.nextDouble() * scale.unitsPerToken() * random.nextInt(12));
      EpochSettings settings =
          EpochSettings.of(interval, pool)
              .withScale(scale)
              .withPolicy(policy(random))
              .withLeftover(random.nextBoolean() ? Leftover.EXPIRE : Leftover.ROLL_OVER);
      Epoch epoch = Epoch.close(settings, log, carry);
      epochs.add(epoch);
      carry = epoch.carry();
    }
    return new RandomWeek(seed, epochs);
  }

  private static PoolPolicy policy(Random random) {
    int policy = random.nextInt(5);
    return policy == 0 ? PoolPolicy.proRata() : PoolPolicy.named("queue", policy < 3);
  }

  private static EventLog log(Random random, int days) {
    List<EchoEvent> events = new ArrayList<>();
    int items = 1 + random.nextInt(2);
    for (int i = 0; i < items; i++) {
      Stamp stamp = Stamp.of("c" + i, at(0, i));
      events.add(new EchoEvent.Content(stamp, "item" + i, user(random), "twitter"));
    }
    for (int i = 0; i < 2 * days; i++) {
      int day = random.nextInt(days);
      Instant at = at(day, 10 + random.nextInt(DAY - 10));
      Instant recorded = random.nextInt(4) == 0 ? at.plusSeconds(random.nextInt(DAY * days)) : at;
      events.add(event(random, new Stamp("e" + i, at, recorded), "item" + random.nextInt(items)));
    }
    int retractions = random.nextInt(3);
    for (int i = 0; i < retractions; i++) {
      EchoEvent target = events.get(random.nextInt(events.size() - i));
      Instant at = target.recorded().plusSeconds(1 + random.nextInt(2 * DAY));
      events.add(new EchoEvent.Retraction(Stamp.of("r" + i, at), target.id()));
    }
    EventLog.Builder log = EventLog.builder();
    events.forEach(event -> log.add(event));
    return log.build();
  }

  private static EchoEvent event(Random random, Stamp stamp, String item) {
    return switch (random.nextInt(4)) {
      case 0 -> new EchoEvent.Discovery(stamp, item, user(random));
      case 1 -> new EchoEvent.Milestone(stamp, user(random), 1);
      default ->
          new EchoEvent.Propagation(
              stamp, item, user(random), user(random), null, null, 10 * random.nextDouble());
    };
  }

  private static String user(Random random) {
    return "u" + random.nextInt(3);
  }

  static Instant at(int day, int second) {
    return START.plusSeconds((long) day * DAY + second);
  }
}
