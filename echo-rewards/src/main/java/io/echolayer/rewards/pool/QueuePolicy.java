package io.echolayer.rewards.pool;

import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import java.util.ArrayList;
import java.util.List;

/**
 * First come, first served, and nobody is lost: a claim that its pool can pay in full is paid; with
 * refill the reserve tops up what is missing; otherwise the claim waits for the next day and does
 * not block later, smaller ones. A claim above its pool's whole opening could never be paid so: it
 * takes what is left as an instalment, is never refilled, and waits for the rest.
 *
 * @param refills whether the reserve tops up the other pools
 */
public record QueuePolicy(boolean refills) implements PoolPolicy {
  @Override
  public String name() {
    return "queue";
  }

  @Override
  public boolean lapses() {
    return false;
  }

  @Override
  public List<Settlement> settle(List<Claim> claims, PoolAccounts accounts) {
    List<Settlement> settlements = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      long paid = payable(claim, accounts);
      accounts.pay(claim.pool(), paid);
      settlements.add(new Settlement(claim, paid, claim.units() - paid));
    }
    return settlements;
  }

  private long payable(Claim claim, PoolAccounts accounts) {
    Pool pool = claim.pool();
    long left = accounts.left(pool);
    if (claim.units() > accounts.opening(pool)) {
      return Math.min(left, claim.units());
    }
    long missing = claim.units() - left;
    if (missing <= 0) {
      return claim.units();
    }
    if (refills && !pool.equals(Pool.RESERVE) && missing <= accounts.left(Pool.RESERVE)) {
      accounts.refill(pool, missing);
      return claim.units();
    }
    return 0;
  }
}
