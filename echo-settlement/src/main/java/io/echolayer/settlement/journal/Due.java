package io.echolayer.settlement.journal;

import com.google.common.collect.ImmutableSortedMap;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.event.Wallet;
import java.util.Map;

/**
 * What an epoch owes a wallet. Users who share the wallet are one recipient.
 *
 * @param epoch id of the epoch
 * @param users base units by user, each at least 1, in the order of UTF-8
 * @param units the sum
 */
public record Due(String epoch, Wallet wallet, ImmutableSortedMap<String, Long> users, long units) {
  public Due {
    long sum = 0;
    for (long share : users.values()) {
      if (share < 1) {
        throw new InvalidValueException("units", "be at least 1", share);
      }
      sum = Math.addExact(sum, share);
    }
    if (sum != units || sum == 0) {
      throw new InvalidValueException("units", "be the sum of the users' (" + sum + ")", units);
    }
  }

  /**
   * A due of the sum of its users'.
   *
   * @throws ArithmeticException if that is beyond 64 bits
   */
  public static Due of(String epoch, Wallet wallet, Map<String, Long> users) {
    long units = users.values().stream().reduce(0L, Math::addExact);
    return new Due(epoch, wallet, ImmutableSortedMap.copyOf(users, Utf8Order.ASCENDING), units);
  }
}
