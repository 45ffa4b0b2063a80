package io.echolayer.rewards.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.pool.PoolStatement.Line;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Three days, each closed on what the one before handed on, over random logs. */
class ReplayLaws {
  @Provide
  Arbitrary<RandomLog> logs() {
    return Arbitraries.randomValue(RandomLog::random);
  }

  @Provide
  Arbitrary<PoolPolicy> policies() {
    return Arbitraries.of(
        PoolPolicy.queue(), PoolPolicy.queueWithoutRefill(), PoolPolicy.proRata());
  }

  @Provide
  Arbitrary<String> pools() {
    return Arbitraries.of("0.5", "20", "100000");
  }

  @Property(tries = 150)
  void theOrderOfArrivalAndRepeatedLinesDoNotMatter(
      @ForAll("logs") RandomLog log,
      @ForAll("policies") PoolPolicy policy,
      @ForAll("pools") String pool,
      @ForAll Leftover leftover,
      @ForAll Random random) {
    List<String> lines = new ArrayList<>(log.lines());
    lines.add(lines.get(random.nextInt(lines.size())));
    Collections.shuffle(lines, random);
    List<Epoch> first = close(Logs.of(log.lines()), policy, pool, leftover);
    List<Epoch> again = close(Logs.of(lines), policy, pool, leftover);
    for (int i = 0; i < first.size(); i++) {
      same(again.get(i), first.get(i));
    }
  }

  @Property(tries = 150)
  void aClosedDayIsTheSameUnderALongerLog(
      @ForAll("logs") RandomLog log, @ForAll("policies") PoolPolicy policy) {
    EventLog whole = Logs.of(log.lines());
    Carry carry = Carry.NOTHING;
    for (int day = 10; day <= 12; day++) {
      Instant end = Logs.day(day).to();
      EpochSettings settings = settings(day, policy, "20", Leftover.EXPIRE);
      Epoch closed = Epoch.close(settings, whole.recordedBefore(end), carry);
      same(Epoch.close(settings, whole, carry), closed);
      carry = closed.carry();
    }
  }

  @Property(tries = 100)
  void theNumberOfThreadsDoesNotMatter(
      @ForAll("logs") RandomLog log, @ForAll("policies") PoolPolicy policy) {
    EventLog whole = Logs.of(log.lines());
    Carry carry = Carry.NOTHING;
    for (int day = 10; day <= 12; day++) {
      EpochSettings settings = settings(day, policy, "20", Leftover.EXPIRE);
      Epoch closed = Epoch.close(settings, whole, carry);
      same(Epoch.close(settings, whole, carry, ForkJoinPool.commonPool(), 7), closed);
      carry = closed.carry();
    }
  }

  @Property(tries = 150)
  void moneyAndClaimsAreConservedOverAllDays(
      @ForAll("logs") RandomLog log,
      @ForAll("policies") PoolPolicy policy,
      @ForAll("pools") String pool,
      @ForAll Leftover leftover) {
    BigInteger in = BigInteger.ZERO;
    BigInteger out = BigInteger.ZERO;
    List<Claim> waiting = List.of();
    Epoch last = null;
    for (Epoch epoch : close(Logs.of(log.lines()), policy, pool, leftover)) {
      in = in.add(BigInteger.valueOf(epoch.settings().pool()));
      out = out.add(total(epoch, Line::paid)).add(total(epoch, Line::expired));
      Set<String> carried = new HashSet<>(waiting.stream().map(Claim::id).toList());
      BigInteger answered = BigInteger.ZERO;
      BigInteger made = BigInteger.ZERO;
      BigInteger paid = BigInteger.ZERO;
      for (ClaimOutcome s : epoch.outcomes()) {
        answered = answered.add(big(s.paid())).add(big(s.queued())).add(big(s.lapsed()));
        made =
            made.add(carried.contains(s.claim().id()) ? BigInteger.ZERO : big(s.claim().units()));
        paid = paid.add(big(s.paid()));
      }
      assertThat(answered).isEqualTo(made.add(units(waiting)).subtract(epoch.withdrawnUnits()));
      assertThat(paid).isEqualTo(total(epoch, Line::paid)).isEqualTo(payouts(epoch));
      waiting = epoch.carry().queue();
      last = epoch;
    }
    assertThat(out.add(total(last, Line::rolledOut))).isEqualTo(in);
  }

  private static List<Epoch> close(
      EventLog log, PoolPolicy policy, String pool, Leftover leftover) {
    List<Epoch> epochs = new ArrayList<>();
    Carry carry = Carry.NOTHING;
    for (int day = 10; day <= 12; day++) {
      Epoch epoch = Epoch.close(settings(day, policy, pool, leftover), log, carry);
      epochs.add(epoch);
      carry = epoch.carry();
    }
    return epochs;
  }

  private static EpochSettings settings(
      int day, PoolPolicy policy, String pool, Leftover leftover) {
    return EpochSettings.of(Logs.day(day), TokenScale.DEFAULT.exactUnits("pool", pool))
        .withPolicy(policy)
        .withLeftover(leftover);
  }

  private static void same(Epoch actual, Epoch expected) {
    assertThat(actual.pools()).isEqualTo(expected.pools());
    assertThat(actual.payouts()).isEqualTo(expected.payouts());
    assertThat(actual.withdrawnUnits()).isEqualTo(expected.withdrawnUnits());
    assertThat(actual.inputDigest()).isEqualTo(expected.inputDigest());
    assertThat(actual.tree().root()).isEqualTo(expected.tree().root());
    assertThat(actual.carry()).isEqualTo(expected.carry());
  }

  private static BigInteger payouts(Epoch epoch) {
    BigInteger sum = BigInteger.ZERO;
    for (Payout payout : epoch.payouts()) {
      sum = sum.add(big(payout.units()));
    }
    return sum;
  }

  private static BigInteger units(List<Claim> claims) {
    BigInteger sum = BigInteger.ZERO;
    for (Claim claim : claims) {
      sum = sum.add(big(claim.units()));
    }
    return sum;
  }

  private static BigInteger total(Epoch epoch, ToLongFunction<Line> column) {
    BigInteger sum = BigInteger.ZERO;
    for (Line line : epoch.pools().lines()) {
      sum = sum.add(big(column.applyAsLong(line)));
    }
    return sum;
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
