package io.echolayer.settlement.journal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.journal.JournalEvent.TransactionSigned;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.PlannedPayout;
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
  /** Where a payout's transaction stands. What is planned and not yet signed has none. */
  public enum Stage {
    /** Stored, perhaps sent. */
    SIGNED("signed"),
    /** A node has taken it. */
    SENT("sent"),
    /** A block has it that the chain may still drop. */
    CONFIRMED("confirmed"),
    /** Paid, for good. */
    FINALIZED("finalized"),
    /** No block has it and none ever will; its payouts are planned again. */
    EXPIRED("expired"),
    /** It moved nothing, for good; what it was to pay is due as before. */
    FAILED("failed");

    private final String id;

    Stage(String id) {
      this.id = id;
    }

    /** Whether nothing comes after it. */
    public boolean isLast() {
      return compareTo(FINALIZED) >= 0;
    }

    /** Whether {@code next} may come after this one: any later one, or sent again after a fork. */
    public boolean allows(Stage next) {
      return !isLast() && (next.compareTo(this) > 0 || next == SENT);
    }

    /** The name in entries, such as {@code signed}. */
    public String id() {
      return id;
    }

    /**
     * The stage of a name in an entry.
     *
     * @throws InvalidValueException if there is none
     */
    public static Stage of(String id) {
      for (Stage stage : values()) {
        if (stage.id.equals(id)) {
          return stage;
        }
      }
      throw new InvalidValueException("stage", "be a known one", id);
    }
  }

  public TransactionRecord {
    payouts = List.copyOf(payouts);
  }

  static TransactionRecord of(
      TransactionSigned signed, List<PlannedPayout> payouts, Instant signedAt) {
    return new TransactionRecord(
        signed.transaction(),
        signed.memo(),
        signed.finalizedHeight(),
        signed.giveUpHeight(),
        payouts,
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
            ? new SignedTransaction(transaction.signature(), "", transaction.lastValidHeight())
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
