package io.echolayer.rewards.pool;

import com.google.common.collect.ImmutableMap;
import io.echolayer.core.ruleset.PoolGuards;
import io.echolayer.rewards.claim.Pool;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pools of one day while claims are taken. Nothing is drawn beyond what a pool has left. */
public final class PoolAccounts {
  private final ImmutableMap<Pool, PoolAccount> accounts;
  private final PoolGuards guards;

  /** The pools at the start of a day without guards. */
  public PoolAccounts(Map<Pool, Long> opening, Map<Pool, Long> rolledIn) {
    this(opening, rolledIn, PoolGuards.OFF);
  }

  /**
   * The pools at the start of a day.
   *
   * @param opening each pool's part of the day, ≥ 0, in the order of statements
   * @param rolledIn what the day before left to each pool, ≥ 0; absent is 0
   * @param guards limits of what claims take
   * @throws IllegalArgumentException if money rolled into a pool that is not there any more
   * @throws ArithmeticException if the two together are beyond 64 bits
   */
  public PoolAccounts(Map<Pool, Long> opening, Map<Pool, Long> rolledIn, PoolGuards guards) {
    rolledIn.forEach(
        (pool, units) -> {
          if (units > 0 && !opening.containsKey(pool)) {
            throw new IllegalArgumentException(
                "Every pool that money rolls into must be in the ruleset, but " + pool + " is not");
          }
        });
    ImmutableMap.Builder<Pool, PoolAccount> open = ImmutableMap.builder();
    for (Map.Entry<Pool, Long> entry : opening.entrySet()) {
      Pool pool = entry.getKey();
      open.put(pool, new PoolAccount(pool, entry.getValue(), rolledIn.getOrDefault(pool, 0L)));
    }
    this.accounts = open.build();
    this.guards = guards;
  }

  /** The pools, in the order of statements. */
  public Set<Pool> pools() {
    return accounts.keySet();
  }

  /** What the pool got of the day, without what rolled in. */
  public long opening(Pool pool) {
    return account(pool).opening();
  }

  /** Limits of what claims take. */
  public PoolGuards guards() {
    return guards;
  }

  /**
   * What claims may still take of the pool: what it has left; of the reserve at most the guarded
   * share of its opening.
   */
  public long payable(Pool pool) {
    PoolAccount account = account(pool);
    return pool.equals(Pool.RESERVE) && guards.milestoneShare() < 1
        ? Math.min(account.left(), Math.max(0, claimable(pool) - account.paid()))
        : account.left();
  }

  /** The part of the opening that claims on the pool may take. */
  public long claimable(Pool pool) {
    return pool.equals(Pool.RESERVE) ? part(opening(pool), guards.milestoneShare()) : opening(pool);
  }

  /**
   * The most that the instalments of one user may take of the pool: a share of what claims may
   * take, or a claim on the reserve would leave nothing to others.
   */
  public long instalment(Pool pool) {
    return guards.instalmentShare() == 1
        ? Long.MAX_VALUE
        : part(claimable(pool), guards.instalmentShare());
  }

  /** The floor of {@code units · share}, exactly. */
  private static long part(long units, double share) {
    return share == 1 ? units : new BigDecimal(units).multiply(new BigDecimal(share)).longValue();
  }

  /** What the pool has left. */
  public long left(Pool pool) {
    return account(pool).left();
  }

  /**
   * Pays out of a pool.
   *
   * @throws IllegalStateException if the pool has less left
   */
  public void pay(Pool pool, long units) {
    account(pool).pay(units);
  }

  /**
   * Moves money from the reserve into a pool.
   *
   * @throws IllegalStateException if the reserve has less left, or is itself the pool
   */
  public void refill(Pool pool, long units) {
    if (pool.equals(Pool.RESERVE)) {
      throw new IllegalStateException("The reserve must not refill itself");
    }
    account(Pool.RESERVE).give(units);
    account(pool).receive(units);
  }

  /** The statement of the day, once all claims are taken. */
  public PoolStatement close(Leftover leftover) {
    return new PoolStatement(
        accounts.values().stream().map(account -> account.close(leftover)).toList());
  }

  private PoolAccount account(Pool pool) {
    @Nullable PoolAccount account = accounts.get(pool);
    if (account == null) {
      throw new IllegalArgumentException(
          "Every claim must be on a pool of the ruleset, but one is on " + pool);
    }
    return account;
  }
}
