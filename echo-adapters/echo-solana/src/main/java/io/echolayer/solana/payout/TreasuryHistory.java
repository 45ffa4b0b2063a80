package io.echolayer.solana.payout;

import io.echolayer.core.key.PublicKey;
import io.echolayer.settlement.PayoutGateway.TreasurySignature;
import io.echolayer.settlement.PayoutGateway.TreasuryTransaction;
import io.echolayer.solana.internal.rpc.AddressHistory;
import io.echolayer.solana.internal.rpc.LandedTransaction;
import io.echolayer.solana.internal.rpc.RpcClient;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the chain tells of a treasury's payments.
 *
 * @param account the token account that pays
 */
record TreasuryHistory(RpcClient rpc, PublicKey treasury, PublicKey account, PublicKey mint) {
  /** The transactions that name the token account, the oldest first. */
  List<TreasurySignature> since(Instant from) {
    return AddressHistory.since(rpc, account, from).stream()
        .map(
            found ->
                new TreasurySignature(
                    found.signature(),
                    found.memo(),
                    found.at(),
                    found.commitment(),
                    found.failure()))
        .toList();
  }

  /** What a transaction paid. */
  TreasuryTransaction transaction(String signature) {
    LandedTransaction landed = AddressHistory.transaction(rpc, signature);
    SortedMap<String, Long> paid = new TreeMap<>();
    // Anybody may name the treasury's account in a transaction; to pay from it takes its signature.
    if (landed.failure() == null && landed.signers().contains(treasury)) {
      landed
          .moved(mint)
          .forEach(
              (owner, units) -> {
                if (units > 0 && !owner.equals(treasury)) {
                  paid.put(owner.toString(), units);
                }
              });
    }
    return new TreasuryTransaction(signature, paid);
  }
}
