package io.echolayer.rewards.pool;

import io.echolayer.core.internal.Require;
import io.echolayer.rewards.claim.Pool;

/** One pool while claims are taken. What it has left is never negative. */
final class PoolAccount {
  private final Pool pool;
  private final long opening;
  private final long rolledIn;
  private long refilled;
  private long paid;

  PoolAccount(Pool pool, long opening, long rolledIn) {
    this.pool = pool;
    this.opening = Require.atLeastZero("opening of " + pool.id(), opening);
    this.rolledIn = Require.atLeastZero("rolled into " + pool.id(), rolledIn);
    Math.addExact(opening, rolledIn);
  }

  long opening() {
    return opening;
  }

  long paid() {
    return paid;
  }

  long left() {
    return Math.addExact(opening + rolledIn, refilled) - paid;
  }

  void pay(long units) {
    paid += covered(units);
  }

  void give(long units) {
    refilled -= covered(units);
  }

  void receive(long units) {
    refilled += units;
  }

  PoolStatement.Line close(Leftover leftover) {
    long left = left();
    long rolledOut = leftover == Leftover.ROLL_OVER ? left : 0;
    return new PoolStatement.Line(
        pool, opening, rolledIn, refilled, paid, rolledOut, left - rolledOut);
  }

  private long covered(long units) {
    if (units < 0 || units > left()) {
      throw new IllegalStateException(
          "What is drawn from " + pool.id() + " must lie in 0 to " + left() + ", but was " + units);
    }
    return units;
  }
}
