package io.echolayer.settlement;

import io.echolayer.core.internal.Require;

/**
 * What a transaction costs beside what it pays, in base units of the chain's own coin.
 *
 * @param fee what the chain takes, the highest that may be charged
 * @param rent what is laid down for token accounts that the transaction makes
 */
public record TransactionCost(long fee, long rent) {
  /** Nothing. */
  public static final TransactionCost NONE = new TransactionCost(0, 0);

  public TransactionCost {
    Require.atLeastZero("fee", fee);
    Require.atLeastZero("rent", rent);
  }

  /**
   * Both together.
   *
   * @throws ArithmeticException beyond 64 bits
   */
  public TransactionCost plus(TransactionCost other) {
    return new TransactionCost(Math.addExact(fee, other.fee), Math.addExact(rent, other.rent));
  }

  /** Fee and rent together. */
  public long coins() {
    return Math.addExact(fee, rent);
  }
}
