package io.echolayer.rewards.internal.pool;

import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.pool.PoolStatement;
import io.echolayer.rewards.pool.PoolStatement.Line;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The equations that hold at the end of every day, in integers, per pool and in total: {@code
 * opening + rolled in + refilled = paid + rolled out + expired} and {@code claims + carried over =
 * paid + queued + lapsed}. Source: specification section 7.
 */
final class Conservation {
  private Conservation() {}

  /**
   * Checks every equation.
   *
   * @param claims in the order of taking; each must be settled, once and in that order
   * @throws IllegalStateException if an equation does not hold; it names the pool and both sides
   */
  static void check(
      PoolStatement statement, List<Claim> claims, List<ClaimOutcome> outcomes, PoolPolicy policy) {
    if (!outcomes.stream().map(ClaimOutcome::claim).toList().equals(claims)) {
      throw new IllegalStateException(
          "Conservation broken: "
              + policy.name()
              + " must answer each of "
              + claims.size()
              + " claims once and in order, but its "
              + outcomes.size()
              + " outcomes do not");
    }
    Map<Pool, Sums> claimed = sums(outcomes, policy);
    BigInteger refills = statement.total(Line::refilled);
    equal("refills over all pools", BigInteger.ZERO, refills);
    for (Line line : statement.lines()) {
      String pool = "money of " + line.pool().id();
      equal(
          pool,
          sum(line.opening(), line.rolledIn(), line.refilled()),
          sum(line.paid(), line.rolledOut(), line.expired()));
      if (line.paid() < 0 || line.rolledOut() < 0 || line.expired() < 0) {
        throw new IllegalStateException(pool + " must not be negative, but was " + line);
      }
      Sums sums = claimed.getOrDefault(line.pool(), new Sums());
      equal("claims on " + line.pool().id(), sums.claimed, sums.answered);
      equal("payments of " + line.pool().id(), BigInteger.valueOf(line.paid()), sums.paid);
    }
  }

  private static Map<Pool, Sums> sums(List<ClaimOutcome> outcomes, PoolPolicy policy) {
    Map<Pool, Sums> byPool = new HashMap<>();
    for (ClaimOutcome outcome : outcomes) {
      if (outcome.lapsed() > 0 && !policy.lapses()) {
        throw new IllegalStateException(
            "Nothing may lapse under " + policy.name() + ", but did in " + outcome);
      }
      byPool.computeIfAbsent(outcome.claim().pool(), pool -> new Sums()).add(outcome);
    }
    return byPool;
  }

  private static BigInteger sum(long a, long b, long c) {
    return BigInteger.valueOf(a).add(BigInteger.valueOf(b)).add(BigInteger.valueOf(c));
  }

  private static void equal(String what, BigInteger left, BigInteger right) {
    if (!left.equals(right)) {
      throw new IllegalStateException(
          "Conservation broken: " + what + ": " + left + " is not " + right);
    }
  }

  /** What became of the claims on one pool. */
  private static final class Sums {
    private BigInteger claimed = BigInteger.ZERO;
    private BigInteger answered = BigInteger.ZERO;
    private BigInteger paid = BigInteger.ZERO;

    void add(ClaimOutcome outcome) {
      claimed = claimed.add(BigInteger.valueOf(outcome.claim().units()));
      answered = answered.add(sum(outcome.paid(), outcome.queued(), outcome.lapsed()));
      paid = paid.add(BigInteger.valueOf(outcome.paid()));
    }
  }
}
