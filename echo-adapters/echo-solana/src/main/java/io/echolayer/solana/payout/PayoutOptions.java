package io.echolayer.solana.payout;

import io.echolayer.core.Require;
import io.echolayer.solana.key.PublicKey;
import java.util.List;

/**
 * How payouts are put into transactions.
 *
 * @param computeUnitPrice priority fee in millionths of a lamport for each compute unit, ≥ 0
 * @param lookupTables tables that hold recipients' token accounts: some 46 of these then share a
 *     transaction, instead of 17
 */
public record PayoutOptions(long computeUnitPrice, List<PublicKey> lookupTables) {
  /** No priority fee and no tables. */
  public static final PayoutOptions DEFAULT = new PayoutOptions(0, List.of());

  public PayoutOptions {
    Require.atLeastZero("computeUnitPrice", computeUnitPrice);
    lookupTables = List.copyOf(lookupTables);
  }

  /** With a priority fee. */
  public PayoutOptions withComputeUnitPrice(long microLamports) {
    return new PayoutOptions(microLamports, lookupTables);
  }

  /** With lookup tables. */
  public PayoutOptions withLookupTables(List<PublicKey> tables) {
    return new PayoutOptions(computeUnitPrice, tables);
  }
}
