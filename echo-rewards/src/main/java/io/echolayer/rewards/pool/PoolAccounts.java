package io.echolayer.rewards.pool;

import io.echolayer.rewards.claim.Pool;

import java.util.Map;

/** The pools of one day while claims are taken. Nothing is drawn beyond what a pool has left. */
public final class PoolAccounts {
  private final long[] opening = new long[Pool.ALL.size()];
  private final long[] rolledIn = new long[Pool.ALL.size()];
  private final long[] refilled = new long[Pool.ALL.size()];
  private final long[] paid = new long[Pool.ALL.size()];

  /**
   * @param opening each pool's part of the day, ≥ 0
   * @param rolledIn what the day before left to each pool, ≥ 0; absent is 0
   */
  public PoolAccounts(Map<Pool, Long> opening, Map<Pool, Long> rolledIn) {
    for (Pool pool : Pool.ALL) {
      this.opening[pool.ordinal()] = opening.getOrDefault(pool, 0L);
      this.rolledIn[pool.ordinal()] = rolledIn.getOrDefault(pool, 0L);
      Math.addExact(opening(pool), this.rolledIn[pool.ordinal()]);
    }
  }

  /** What the pool got of the day, without what rolled in. */
  public long opening(Pool pool) {
    return opening[pool.ordinal()];
  }

  /** What the pool has left. */
  public long left(Pool pool) {
    int i = pool.ordinal();
    return opening[i] + rolledIn[i] + refilled[i] - paid[i];
  }

  /**
   * Pays out of a pool.
   *
   * @throws IllegalStateException if the pool has less left
   */
  public void pay(Pool pool, long units) {
    if (units < 0 || units > left(pool)) {
      throw new IllegalStateException("A payment from " + pool.id() + " must lie in 0 to " + left(pool) + ", but was " + units);
    }
    paid[pool.ordinal()] += units;
  }

  /**
   * Moves money from the reserve into a pool.
   *
   * @throws IllegalStateException if the reserve has less left, or is itself the pool
   */
  public void refill(Pool pool, long units) {
    if (pool == Pool.RESERVE || units < 0 || units > left(Pool.RESERVE)) {
      throw new IllegalStateException(
          "A refill of " + pool.id() + " must lie in 0 to " + left(Pool.RESERVE) + ", but was " + units);
    }
    refilled[Pool.RESERVE.ordinal()] -= units;
    refilled[pool.ordinal()] += units;
  }

  /** The statement of the day, once all claims are taken. */
  PoolStatement close(Leftover leftover) {
    return new PoolStatement(
        Pool.ALL.stream()
            .map(
                pool -> {
                  int i = pool.ordinal();
                  long left = left(pool);
                  long rolledOut = leftover == Leftover.ROLL_OVER ? left : 0;
                  return new PoolLine(pool, opening[i], rolledIn[i], refilled[i], paid[i], rolledOut, left - rolledOut);
                })
            .toList());
  }
}
