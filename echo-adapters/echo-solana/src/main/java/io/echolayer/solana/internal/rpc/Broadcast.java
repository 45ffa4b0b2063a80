package io.echolayer.solana.internal.rpc;

import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.TransactionRefusedException;

/**
 * Hands signed transactions to the chain. The same bytes may be handed over any number of times.
 */
public final class Broadcast {
  private static final String LANDED = "already been processed";
  private static final String NO_BLOCKHASH = "Blockhash not found";

  private Broadcast() {}

  /**
   * Returns when a node has taken the transaction, or says that the chain has it, or that it does
   * not know its blockhash. That is no failure of the transaction: the node may be behind, and if
   * the blockhash is over, the transaction expires, which only a finalized height tells.
   *
   * @throws TransactionRefusedException if a node tried the transaction and says that it would fail
   * @throws GatewayUnavailableException if no node answers: it may have been taken or not
   */
  public static void send(RpcClient rpc, SignedTransaction transaction) {
    String signature;
    try {
      signature = rpc.ask(node -> node.send(transaction.wire()));
    } catch (RpcRefusalException e) {
      String reason = String.valueOf(e.getMessage());
      if (reason.contains(LANDED) || reason.contains(NO_BLOCKHASH)) {
        return;
      }
      throw new TransactionRefusedException(reason);
    }
    if (!signature.equals(transaction.signature())) {
      throw new GatewayUnavailableException(
          "The node must answer with signature "
              + transaction.signature()
              + ", but gave "
              + signature);
    }
  }
}
