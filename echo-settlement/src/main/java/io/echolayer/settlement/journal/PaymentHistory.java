package io.echolayer.settlement.journal;

import java.math.BigInteger;

/**
 * What a wallet was paid before.
 *
 * @param payments how many, for good
 * @param units what they came to
 */
public record PaymentHistory(long payments, BigInteger units) {
  /** Of a wallet that was never paid. */
  public static final PaymentHistory NONE = new PaymentHistory(0, BigInteger.ZERO);

  PaymentHistory and(long paid) {
    return new PaymentHistory(payments + 1, units.add(BigInteger.valueOf(paid)));
  }
}
