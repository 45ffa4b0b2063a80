package io.echolayer.rewards.pool;

import com.google.common.collect.ImmutableMap;
import io.echolayer.rewards.claim.Pool;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pools of one day while claims are taken. Nothing is drawn beyond what a pool has left. */
public final class PoolAccounts {
  private final ImmutableMap<Pool, PoolAccount> accounts;

  /**
   * The pools at the start of a day.
   *
   * @param opening each pool's part of the day, ≥ 0, in the order of statements
   * @param rolledIn what the day before left to each pool, ≥ 0; absent is 0
   * @throws IllegalArgumentException if money rolled into a pool that is not there any more
   * @throws ArithmeticException if the two together are beyond 64 bits
   */
  public PoolAccounts(Map<Pool, Long> opening, Map<Pool, Long> rolledIn) {
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
  }

  /** The pools, in the order of statements. */
  public Set<Pool> pools() {
    return accounts.keySet();
  }

  /** What the pool got of the day, without what rolled in. */
  public long opening(Pool pool) {
    return account(pool).opening();
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
  PoolStatement close(Leftover leftover) {
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
