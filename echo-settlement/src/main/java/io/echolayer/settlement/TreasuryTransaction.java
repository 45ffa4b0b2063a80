package io.echolayer.settlement;

import com.google.common.collect.ImmutableSortedMap;
import io.echolayer.rewards.event.Wallet;
import java.util.SortedMap;

/**
 * What a transaction moved out of the treasury's token account.
 *
 * @param paid base units that each wallet has more by it, the treasury left out, in the order of
 *     addresses; empty if it paid nobody
 */
public record TreasuryTransaction(String signature, SortedMap<String, Long> paid) {
  public TreasuryTransaction {
    paid = ImmutableSortedMap.copyOfSorted(paid);
  }

  /** Base units that {@code wallet} got. */
  public long paidTo(Wallet wallet) {
    return paid.getOrDefault(wallet.address(), 0L);
  }
}
