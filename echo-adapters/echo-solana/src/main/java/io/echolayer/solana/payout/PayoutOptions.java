package io.echolayer.solana.payout;

import io.echolayer.core.internal.Require;
import io.echolayer.core.key.PublicKey;
import java.util.List;

/**
 * How payouts are put into transactions.
 *
 * @param computeUnitPrice priority fee in millionths of a lamport for each compute unit, ≥ 0
 * @param lookupTables tables that hold recipients' token accounts: some 46 of these then share a
 *     transaction, instead of 17
 * @param batchesTransfers whether the transfers of a transaction are one instruction of the token
 *     program (SIMD-0266) instead of one each: 18 then share a transaction, with lookup tables some
 *     49, and fewer compute units are asked for. The chain's token program must know it, which is
 *     tried when a gateway is opened
 */
public record PayoutOptions(
    long computeUnitPrice, List<PublicKey> lookupTables, boolean batchesTransfers) {
  /** No priority fee, no tables, and an instruction for each transfer, which every chain knows. */
  public static final PayoutOptions DEFAULT = new PayoutOptions(0, List.of(), false);

  public PayoutOptions {
    Require.atLeastZero("computeUnitPrice", computeUnitPrice);
    lookupTables = List.copyOf(lookupTables);
  }

  /** With a priority fee. */
  public PayoutOptions withComputeUnitPrice(long microLamports) {
    return new PayoutOptions(microLamports, lookupTables, batchesTransfers);
  }

  /** With lookup tables. */
  public PayoutOptions withLookupTables(List<PublicKey> tables) {
    return new PayoutOptions(computeUnitPrice, tables, batchesTransfers);
  }

  /** With one instruction for all transfers of a transaction, or with one for each. */
  public PayoutOptions withBatchedTransfers(boolean batches) {
    return new PayoutOptions(computeUnitPrice, lookupTables, batches);
  }
}
