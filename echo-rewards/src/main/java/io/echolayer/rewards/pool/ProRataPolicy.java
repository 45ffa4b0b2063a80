package io.echolayer.rewards.pool;

import io.echolayer.rewards.amount.LargestRemainder;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The policy of {@link PoolPolicy#proRata}. */
record ProRataPolicy() implements PoolPolicy {
  static final String NAME = "pro-rata";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean refills() {
    return false;
  }

  @Override
  public boolean lapses() {
    return true;
  }

  @Override
  public List<ClaimOutcome> settle(List<Claim> claims, PoolAccounts accounts) {
    long[] paid = new long[claims.size()];
    for (Pool pool : accounts.pools()) {
      settle(pool, claims, accounts, paid);
    }
    List<ClaimOutcome> outcomes = new ArrayList<>(claims.size());
    for (int i = 0; i < paid.length; i++) {
      outcomes.add(new ClaimOutcome(claims.get(i), paid[i], 0));
    }
    return outcomes;
  }

  private static void settle(Pool pool, List<Claim> claims, PoolAccounts accounts, long[] paid) {
    List<Integer> mine = new ArrayList<>();
    BigInteger claimed = BigInteger.ZERO;
    for (int i = 0; i < paid.length; i++) {
      if (claims.get(i).pool().equals(pool)) {
        mine.add(i);
        claimed = claimed.add(BigInteger.valueOf(claims.get(i).units()));
      }
    }
    if (mine.isEmpty()) {
      return;
    }
    long[] units = mine.stream().mapToLong(i -> claims.get(i).units()).toArray();
    boolean exceeds = claimed.compareTo(BigInteger.valueOf(accounts.left(pool))) > 0;
    long[] shares =
        exceeds
            ? LargestRemainder.split(
                accounts.left(pool), units, mine.stream().map(i -> claims.get(i).id()).toList())
            : units;
    for (int k = 0; k < shares.length; k++) {
      paid[mine.get(k)] = shares[k];
      accounts.pay(pool, shares[k]);
    }
  }
}
