package io.echolayer.rewards.internal.pool;

import io.echolayer.core.ruleset.PoolGuards;
import io.echolayer.core.ruleset.PoolWeights;
import io.echolayer.rewards.amount.LargestRemainder;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.internal.SecondOrder;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.pool.PoolAccounts;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.pool.PoolStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One day of the pools.
 *
 * @param outcomes what became of each claim, in the order of taking
 * @param statement the account of each pool
 */
public record PoolDay(List<ClaimOutcome> outcomes, PoolStatement statement) {
  public PoolDay {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Takes a day's claims without guards.
   *
   * @see #run(long, PoolWeights, Map, List, List, PoolPolicy, Leftover, PoolGuards)
   */
  public static PoolDay run(
      long units,
      PoolWeights shares,
      Map<Pool, Long> rolledIn,
      List<Claim> carried,
      List<Claim> claims,
      PoolPolicy policy,
      Leftover leftover) {
    return run(units, shares, rolledIn, carried, claims, policy, leftover, PoolGuards.OFF);
  }

  /** The order in which a day's claims are taken. */
  private static final SecondOrder<Claim> ORDER = SecondOrder.by(Claim::at, Claim.BY_ID);

  /**
   * Takes a day's claims.
   *
   * @param units the day's money, in base units, ≥ 0
   * @param rolledIn what the day before left to each pool; absent is 0
   * @param carried claims that waited, in their old order
   * @param claims the day's claims, in any order
   * @param guards limits of what claims take, for policies that look at them
   * @throws IllegalStateException if money or claims are not conserved; nothing may be paid on such
   *     a day
   */
  public static PoolDay run(
      long units,
      PoolWeights shares,
      Map<Pool, Long> rolledIn,
      List<Claim> carried,
      List<Claim> claims,
      PoolPolicy policy,
      Leftover leftover,
      PoolGuards guards) {
    List<Claim> sequence = new ArrayList<>(carried);
    sequence.addAll(ORDER.sorted(claims));
    PoolAccounts accounts = new PoolAccounts(split(units, shares), rolledIn, guards);
    List<ClaimOutcome> outcomes = policy.settle(Collections.unmodifiableList(sequence), accounts);
    PoolStatement statement = accounts.close(leftover);
    Conservation.check(statement, sequence, outcomes, policy);
    return new PoolDay(outcomes, statement);
  }

  /** A day's money by pool, in the order of statements. */
  public static Map<Pool, Long> split(long units, PoolWeights shares) {
    List<String> ids = List.copyOf(shares.weights().keySet());
    long[] parts =
        LargestRemainder.split(
            units, shares.weights().values().stream().mapToLong(weight -> weight).toArray(), ids);
    Map<Pool, Long> opening = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i++) {
      opening.put(new Pool(ids.get(i)), parts[i]);
    }
    return opening;
  }
}
