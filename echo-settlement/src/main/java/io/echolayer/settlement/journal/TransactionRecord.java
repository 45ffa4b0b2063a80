package io.echolayer.settlement.journal;

import io.echolayer.settlement.SignedTransaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as the journal knows it.
 *
 * @param transaction without its bytes once nothing can become of it any more
 * @param memo that it carries
 * @param finalizedHeight height that was finalized before it was signed
 * @param giveUpHeight once this height is finalized and no block has it, none ever will
 * @param payouts that it makes, in order
 * @param signedAt when it was signed
 * @param refusal why a node would not take it; null if none said so, or another took it since
 * @param why it came to its stage, or empty
 */
public record TransactionRecord(
    SignedTransaction transaction,
    String memo,
    long finalizedHeight,
    long giveUpHeight,
    List<PlannedPayout> payouts,
    Instant signedAt,
    Stage stage,
    @Nullable String refusal,
    String why) {
  static TransactionRecord of(
      TransactionSigned signed, List<PlannedPayout> payouts, Instant signedAt) {
    return new TransactionRecord(
        signed.transaction(),
        signed.memo(),
        signed.finalizedHeight(),
        signed.giveUpHeight(),
        List.copyOf(payouts),
        signedAt,
        Stage.SIGNED,
        null,
        "");
  }

  /** What the chain knows it by. */
  public String signature() {
    return transaction.signature();
  }

  /** Base units that it pays. */
  public long units() {
    return payouts.stream().mapToLong(PlannedPayout::units).reduce(0, Math::addExact);
  }

  TransactionRecord at(Stage next, String because) {
    SignedTransaction kept =
        next.isLast()
            ? new SignedTransaction(transaction.signature(), "", transaction.lastValidBlockHeight())
            : transaction;
    return new TransactionRecord(
        kept,
        memo,
        finalizedHeight,
        giveUpHeight,
        payouts,
        signedAt,
        next,
        next == Stage.SENT ? null : refusal,
        because);
  }

  TransactionRecord refused(String reason) {
    return new TransactionRecord(
        transaction, memo, finalizedHeight, giveUpHeight, payouts, signedAt, stage, reason, why);
  }
}
