package io.echolayer.solana.payout;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.key.PublicKey;
import java.util.List;

/** How payouts are put into transactions. Immutable. */
public final class PayoutOptions {
  /** No priority fee, no tables, and an instruction for each transfer, which every chain knows. */
  public static final PayoutOptions DEFAULT = new PayoutOptions(0, List.of(), false);

  private final long computeUnitPrice;
  private final List<PublicKey> lookupTables;
  private final boolean batchesTransfers;

  private PayoutOptions(
      long computeUnitPrice, List<PublicKey> lookupTables, boolean batchesTransfers) {
    this.computeUnitPrice = Require.atLeastZero("computeUnitPrice", computeUnitPrice);
    this.lookupTables = List.copyOf(lookupTables);
    this.batchesTransfers = batchesTransfers;
  }

  /**
   * With a priority fee.
   *
   * @param microLamports millionths of a lamport for each compute unit, ≥ 0
   * @throws InvalidValueException if it is below 0
   */
  public PayoutOptions withComputeUnitPrice(long microLamports) {
    return new PayoutOptions(microLamports, lookupTables, batchesTransfers);
  }

  /**
   * With lookup tables that hold recipients' token accounts: some 46 of these then share a
   * transaction, instead of 17.
   *
   * @param tables addresses of lookup tables
   */
  public PayoutOptions withLookupTables(List<PublicKey> tables) {
    return new PayoutOptions(computeUnitPrice, tables, batchesTransfers);
  }

  /**
   * With one instruction of the token program for all transfers of a transaction (SIMD-0266), or
   * with one for each. 18 then share a transaction, with lookup tables some 49, and fewer compute
   * units are asked for. The chain's token program must know it, which is tried when a gateway is
   * opened.
   */
  public PayoutOptions withBatchedTransfers(boolean batches) {
    return new PayoutOptions(computeUnitPrice, lookupTables, batches);
  }

  /** Priority fee in millionths of a lamport for each compute unit. */
  public long computeUnitPrice() {
    return computeUnitPrice;
  }

  /** Tables that hold recipients' token accounts. */
  public List<PublicKey> lookupTables() {
    return lookupTables;
  }

  /** Whether the transfers of a transaction are one instruction. */
  public boolean batchesTransfers() {
    return batchesTransfers;
  }
}
