package io.echolayer.rewards.pool;

import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.internal.pool.PoolDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Several days of random claims on pools that are mostly too small for them. */
record Days(List<Long> units, List<List<Claim>> claims) {
  /** The pools of the specification, in the order of statements. */
  static final List<Pool> POOLS =
      List.of(
          Pool.CONTENT_CREATION,
          Pool.PROPAGATION,
          Pool.DISCOVERY,
          Pool.QUALITY_BONUS,
          Pool.RESERVE);

  private static final Instant START = Instant.parse("2026-01-10T00:00:00Z");

  static Days random(Random random) {
    int scale = random.nextInt(3);
    long pool = scale == 0 ? random.nextInt(30) : scale == 1 ? 1000 : 1L << 55;
    List<Long> units = new ArrayList<>();
    List<List<Claim>> claims = new ArrayList<>();
    for (int day = 0; day < 5; day++) {
      units.add(1 + (long) (pool * random.nextDouble()));
      List<Claim> today = new ArrayList<>();
      // The last days bring less, so that queues drain.
      for (int i = random.nextInt(day < 3 ? 25 : 4); i > 0; i--) {
        Pool from = POOLS.get(random.nextInt(POOLS.size()));
        double part = random.nextInt(6) == 0 ? random.nextDouble() : random.nextDouble() / 8;
        long at = day * 86_400L + random.nextInt(20);
        today.add(claim("d" + day + "/e" + i + "/rule", 1 + (long) (pool * part), from, at));
      }
      claims.add(today);
    }
    return new Days(units, claims);
  }

  /** The claims that wait for the next day. */
  static List<Claim> queue(PoolDay day) {
    return day.outcomes().stream()
        .filter(outcome -> outcome.queued() > 0)
        .map(ClaimOutcome::carried)
        .toList();
  }

  static Claim claim(String id, long units, Pool pool, long second) {
    return Claim.of(id, "u1", "c1", 1.0, units, pool, START.plusSeconds(second));
  }
}
