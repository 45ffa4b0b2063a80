package io.echolayer.settlement.payout;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.event.Wallet;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an epoch owes a wallet. Users who share the wallet are one recipient.
 *
 * @param epoch id of the epoch
 * @param users base units by user, each at least 1, in the order of UTF-8
 * @param units the sum, at least 1
 */
public record Due(String epoch, Wallet wallet, SortedMap<String, Long> users, long units) {
  public Due {
    Names.id("epoch", epoch);
    SortedMap<String, Long> ordered = new TreeMap<>(Utf8Order.ASCENDING);
    long sum = 0;
    for (Map.Entry<String, Long> share : users.entrySet()) {
      Names.id("user", share.getKey());
      sum = Math.addExact(sum, Require.atLeastOne("units", (long) share.getValue()));
      ordered.put(share.getKey(), share.getValue());
    }
    users = Collections.unmodifiableSortedMap(ordered);
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
    return new Due(
        epoch, wallet, new TreeMap<>(users), users.values().stream().reduce(0L, Math::addExact));
  }
}
