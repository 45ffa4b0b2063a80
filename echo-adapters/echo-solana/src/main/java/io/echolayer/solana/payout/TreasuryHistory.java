package io.echolayer.solana.payout;

import io.echolayer.rewards.settlement.GatewayUnavailableException;
import io.echolayer.rewards.settlement.TreasurySignature;
import io.echolayer.rewards.settlement.TreasuryTransaction;
import io.echolayer.solana.key.PublicKey;
import io.echolayer.solana.rpc.FoundSignature;
import io.echolayer.solana.rpc.LandedTransaction;
import io.echolayer.solana.rpc.RpcClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the chain tells of a treasury's payments. */
final class TreasuryHistory {
  private final RpcClient rpc;
  private final PublicKey treasury;
  private final PublicKey account;
  private final PublicKey mint;

  TreasuryHistory(RpcClient rpc, PublicKey treasury, PublicKey account, PublicKey mint) {
    this.rpc = rpc;
    this.treasury = treasury;
    this.account = account;
    this.mint = mint;
  }

  /** The transactions that name the token account, the oldest first. */
  List<TreasurySignature> since(Instant from) {
    List<TreasurySignature> found = new ArrayList<>();
    boolean isThere = false;
    @Nullable String before = null;
    while (!isThere) {
      @Nullable String behind = before;
      List<FoundSignature> page = rpc.answer(node -> node.signatures(account, behind));
      for (FoundSignature each : page) {
        TreasurySignature signature = signature(each);
        isThere |= signature.at().isBefore(from);
        if (!isThere) {
          found.add(signature);
        }
        before = each.signature();
      }
      isThere |= page.isEmpty();
    }
    Collections.reverse(found);
    return Collections.unmodifiableList(found);
  }

  /** What a transaction paid. */
  TreasuryTransaction transaction(String signature) {
    @Nullable LandedTransaction landed = rpc.answer(node -> node.transaction(signature));
    if (landed == null) {
      throw pruned("does not have transaction " + signature);
    }
    // Anybody may name the treasury's account in a transaction; to pay from it takes its signature.
    boolean isOurs = landed.failure() == null && landed.signers().contains(treasury);
    return new TreasuryTransaction(signature, isOurs ? paid(landed) : new TreeMap<>());
  }

  private SortedMap<String, Long> paid(LandedTransaction landed) {
    SortedMap<String, Long> paid = new TreeMap<>();
    landed
        .moved(mint)
        .forEach(
            (owner, units) -> {
              if (units > 0 && !owner.equals(treasury)) {
                paid.put(owner.toString(), units);
              }
            });
    return paid;
  }

  private static TreasurySignature signature(FoundSignature found) {
    @Nullable Instant at = found.at();
    if (at == null) {
      throw pruned("does not know when " + found.signature() + " was");
    }
    return new TreasurySignature(
        found.signature(), found.memo(), at, found.commitment(), found.failure());
  }

  private static GatewayUnavailableException pruned(String what) {
    return new GatewayUnavailableException(
        "The node " + what + "\nAsk a node that keeps the whole history.");
  }
}
