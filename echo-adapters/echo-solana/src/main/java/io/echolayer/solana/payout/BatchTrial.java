package io.echolayer.solana.payout;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.message.AccountMeta;
import io.echolayer.solana.internal.message.Instruction;
import io.echolayer.solana.internal.message.Message;
import io.echolayer.solana.internal.message.Transaction;
import io.echolayer.solana.internal.rpc.RpcClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the token program that a chain runs knows batches: a node tries one that asks for the
 * size of a token account, which needs nothing but the mint and changes nothing.
 */
final class BatchTrial {
  private static final byte GET_ACCOUNT_DATA_SIZE = 21;

  private BatchTrial() {}

  /**
   * Tries a batch.
   *
   * @param payer a wallet with coins
   * @throws InvalidValueException if it would fail
   */
  static void require(RpcClient rpc, PublicKey payer, Token token) {
    Instruction size =
        new Instruction(
            token.program().key(),
            List.of(AccountMeta.readOnly(token.mint())),
            new byte[] {GET_ACCOUNT_DATA_SIZE});
    // The node puts its own blockhash in the place of this one.
    Message message =
        Message.legacy(payer, token.mint(), List.of(token.program().batch(List.of(size))));
    @Nullable String failure = rpc.answer(node -> node.simulate(Transaction.unsigned(message)));
    if (failure != null) {
      throw new InvalidValueException(
          "batched transfers",
          "be known to the chain's token program",
          "a trial that failed with " + failure,
          "Pay without them: they only make transactions shorter. If the treasury's wallet has no"
              + " coins yet, fund it first.");
    }
  }
}
