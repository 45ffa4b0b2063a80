package io.echolayer.rewards.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.PoolWeights;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.internal.pool.PoolDay;
import io.echolayer.rewards.pool.PoolStatement.Line;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Oracle: {@link NaivePools}, and the equations of specification section 7 added up here in
 * BigIntegers.
 */
class PoolDayLaws {
  private static final BigInteger ZERO = BigInteger.ZERO;

  @Provide
  Arbitrary<Days> days() {
    return Arbitraries.randomValue(Days::random);
  }

  @Property(tries = 2000)
  void queueSettlesAsTheNaivePassDoes(
      @ForAll("days") Days days,
      @ForAll boolean refill,
      @ForAll Leftover leftover,
      @ForAll Random random) {
    settle(days, PoolPolicy.named("queue", refill), leftover, random);
  }

  @Property(tries = 1000)
  void proRataSettlesAsTheNaiveSplitDoes(
      @ForAll("days") Days days, @ForAll Leftover leftover, @ForAll Random random) {
    settle(days, PoolPolicy.proRata(), leftover, random);
  }

  private static void settle(Days days, PoolPolicy policy, Leftover leftover, Random random) {
    List<Claim> waiting = List.of();
    Map<Pool, Long> rolled = Map.of();
    BigInteger in = ZERO;
    BigInteger out = ZERO;
    for (int i = 0; i < days.units().size(); i++) {
      List<Claim> claims = new ArrayList<>(days.claims().get(i));
      Collections.shuffle(claims, random);
      PoolDay day =
          PoolDay.run(
              days.units().get(i), PoolWeights.DEFAULT, rolled, waiting, claims, policy, leftover);
      List<Claim> sequence = NaivePools.sequence(waiting, claims);
      sameAsNaive(day, days.units().get(i), rolled, sequence, policy, leftover);
      conserves(day, rolled, sequence);
      in = in.add(BigInteger.valueOf(days.units().get(i)));
      out = out.add(total(day, Line::paid)).add(total(day, Line::expired));
      waiting = Days.queue(day);
      rolled = day.statement().rolledOut();
    }
    BigInteger held =
        rolled.values().stream().map(BigInteger::valueOf).reduce(ZERO, BigInteger::add);
    assertThat(out.add(held)).as("money over all days").isEqualTo(in);
  }

  private static void sameAsNaive(
      PoolDay day,
      long units,
      Map<Pool, Long> rolled,
      List<Claim> sequence,
      PoolPolicy policy,
      Leftover leftover) {
    Map<Pool, BigInteger> rolledIn = new HashMap<>();
    rolled.forEach((pool, left) -> rolledIn.put(pool, BigInteger.valueOf(left)));
    NaivePools naive = new NaivePools(units, rolledIn);
    if (policy.lapses()) {
      naive.proRata(sequence);
    } else {
      naive.queue(sequence, policy.refills());
    }
    assertThat(
            day.outcomes().stream()
                .map(
                    s ->
                        new NaivePools.Outcome(
                            s.claim(),
                            BigInteger.valueOf(s.paid()),
                            BigInteger.valueOf(s.queued()),
                            BigInteger.valueOf(s.lapsed())))
                .toList())
        .isEqualTo(naive.outcomes);
    for (Line line : day.statement().lines()) {
      Pool pool = line.pool();
      assertThat(line.opening()).isEqualTo(naive.opening.get(pool).longValueExact());
      assertThat(line.rolledIn()).isEqualTo(rolled.getOrDefault(pool, 0L));
      assertThat(line.refilled()).isEqualTo(naive.refilled.get(pool).longValueExact());
      long left = naive.left.get(pool).longValueExact();
      assertThat(line.rolledOut()).isEqualTo(leftover == Leftover.ROLL_OVER ? left : 0);
      assertThat(line.expired()).isEqualTo(leftover == Leftover.EXPIRE ? left : 0);
    }
  }

  private static void conserves(PoolDay day, Map<Pool, Long> rolled, List<Claim> sequence) {
    assertThat(total(day, Line::refilled)).isEqualTo(ZERO);
    for (Line line : day.statement().lines()) {
      assertThat(sum(line.opening(), rolled.getOrDefault(line.pool(), 0L), line.refilled()))
          .isEqualTo(sum(line.paid(), line.rolledOut(), line.expired()));
      BigInteger answered = ZERO;
      BigInteger paid = ZERO;
      for (ClaimOutcome s : day.outcomes()) {
        if (s.claim().pool().equals(line.pool())) {
          answered = answered.add(sum(s.paid(), s.queued(), s.lapsed()));
          paid = paid.add(BigInteger.valueOf(s.paid()));
        }
      }
      assertThat(answered)
          .isEqualTo(
              NaivePools.sum(sequence.stream().filter(c -> c.pool().equals(line.pool())).toList()));
      assertThat(paid).isEqualTo(BigInteger.valueOf(line.paid()));
    }
    assertThat(NaivePools.sum(Days.queue(day)))
        .isEqualTo(
            day.outcomes().stream()
                .map(s -> BigInteger.valueOf(s.queued()))
                .reduce(ZERO, BigInteger::add));
  }

  private static BigInteger total(PoolDay day, ToLongFunction<Line> column) {
    BigInteger sum = ZERO;
    for (Line line : day.statement().lines()) {
      sum = sum.add(BigInteger.valueOf(column.applyAsLong(line)));
    }
    return sum;
  }

  private static BigInteger sum(long a, long b, long c) {
    return BigInteger.valueOf(a).add(BigInteger.valueOf(b)).add(BigInteger.valueOf(c));
  }
}
