package io.echolayer.solana.internal.rpc;

import io.echolayer.core.key.PublicKey;
import io.echolayer.settlement.GatewayUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The confirmed transactions that name an address. Anybody may name any address. */
public final class AddressHistory {
  private AddressHistory() {}

  /**
   * Those of blocks from {@code from} on, the oldest first.
   *
   * @throws GatewayUnavailableException if no node answers, or one does not know the time of a
   *     block
   */
  public static List<FoundSignature> since(RpcClient rpc, PublicKey address, Instant from) {
    List<FoundSignature> found = new ArrayList<>();
    boolean isThere = false;
    @Nullable String before = null;
    while (!isThere) {
      @Nullable String behind = before;
      List<FoundSignature> page = rpc.answer(node -> node.signatures(address, behind));
      for (FoundSignature each : page) {
        isThere |= each.at().isBefore(from);
        if (!isThere) {
          found.add(each);
        }
        before = each.signature();
      }
      isThere |= page.isEmpty();
    }
    Collections.reverse(found);
    return Collections.unmodifiableList(found);
  }

  /**
   * One of them in full.
   *
   * @throws GatewayUnavailableException if no node answers, or one does not have it
   */
  public static LandedTransaction transaction(RpcClient rpc, String signature) {
    @Nullable LandedTransaction landed = rpc.answer(node -> node.transaction(signature));
    if (landed == null) {
      throw new GatewayUnavailableException(
          "The node does not have transaction "
              + signature
              + "\nAsk a node that keeps the whole history.");
    }
    return landed;
  }
}
