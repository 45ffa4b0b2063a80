package io.echolayer.rewards.pool;

import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The policy of {@link PoolPolicy#queue}.
 *
 * @param refills whether the reserve tops up the other pools
 */
record QueuePolicy(boolean refills) implements PoolPolicy {
  static final String NAME = "queue";

  private record PoolAndUser(Pool pool, String user) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean lapses() {
    return false;
  }

  @Override
  public List<ClaimOutcome> settle(List<Claim> claims, PoolAccounts accounts) {
    long[] paid = new long[claims.size()];
    Map<PoolAndUser, Long> instalments = new HashMap<>();
    for (int i = 0; i < paid.length; i++) {
      paid[i] = payable(claims.get(i), accounts, instalments);
      accounts.pay(claims.get(i).pool(), paid[i]);
    }
    if (accounts.guards().payHead()) {
      payHeads(claims, accounts, paid);
    }
    List<ClaimOutcome> outcomes = new ArrayList<>(paid.length);
    for (int i = 0; i < paid.length; i++) {
      Claim claim = claims.get(i);
      outcomes.add(new ClaimOutcome(claim, paid[i], claim.units() - paid[i]));
    }
    return outcomes;
  }

  private long payable(Claim claim, PoolAccounts accounts, Map<PoolAndUser, Long> instalments) {
    Pool pool = claim.pool();
    long left = accounts.payable(pool);
    if (claim.units() > accounts.claimable(pool)) {
      PoolAndUser taker = new PoolAndUser(pool, claim.user());
      long rest = accounts.instalment(pool) - instalments.getOrDefault(taker, 0L);
      long paid = Math.min(Math.min(left, claim.units()), rest);
      instalments.merge(taker, paid, Long::sum);
      return paid;
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

  /** What would expire or roll over goes to those who wait, in order, the last of them in part. */
  private static void payHeads(List<Claim> claims, PoolAccounts accounts, long[] paid) {
    for (int i = 0; i < paid.length; i++) {
      Claim claim = claims.get(i);
      long more = Math.min(accounts.payable(claim.pool()), claim.units() - paid[i]);
      accounts.pay(claim.pool(), more);
      paid[i] += more;
    }
  }
}
