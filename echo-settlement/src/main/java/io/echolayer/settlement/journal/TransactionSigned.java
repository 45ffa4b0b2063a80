package io.echolayer.settlement.journal;

import io.echolayer.core.internal.Require;
import io.echolayer.settlement.SignedTransaction;
import java.util.List;

/**
 * A transaction was made and signed. It may be sent once this is stored.
 *
 * @param memo over the keys that it pays
 * @param finalizedHeight height that was finalized before it was signed: no block up to there has
 *     it
 * @param giveUpHeight once this height is finalized and no block has it, none ever will
 * @param wallets addresses that it pays, each planned before
 */
public record TransactionSigned(
    SignedTransaction transaction,
    String memo,
    long finalizedHeight,
    long giveUpHeight,
    List<String> wallets)
    implements JournalEvent {
  public TransactionSigned {
    wallets = List.copyOf(wallets);
    Require.atLeastZero("finalizedHeight", finalizedHeight);
    Require.atLeastZero("giveUpHeight", giveUpHeight);
  }

  /** What the chain knows it by. */
  public String signature() {
    return transaction.signature();
  }
}
