package io.echolayer.rewards.ledger;

import io.echolayer.core.internal.text.Names;
import java.math.BigInteger;

/**
 * What is held of a user's balance for a payment.
 *
 * @param id of the hold, chosen by the caller before the first try
 * @param units base units, at least 1
 */
public record Hold(String id, String user, long units) {
  public Hold {
    Names.id("hold", id);
  }

  /** What is left of a balance. */
  BigInteger takenFrom(BigInteger balance) {
    BigInteger left = balance.subtract(BigInteger.valueOf(units));
    if (left.signum() < 0) {
      throw new IllegalStateException(
          "Hold "
              + id
              + " must be at most what "
              + user
              + " has ("
              + balance
              + "), but was "
              + units);
    }
    return left;
  }
}
