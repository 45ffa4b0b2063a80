package io.echolayer.settlement.run;

import io.echolayer.settlement.PayoutGateway.SignatureStatuses;
import io.echolayer.settlement.SignatureStatus;
import io.echolayer.settlement.SignatureStatus.Commitment;
import io.echolayer.settlement.journal.JournalEvent.StageReached;
import io.echolayer.settlement.journal.TransactionRecord;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows for transactions under way from what the chain says of them. */
final class Watch {
  private final List<StageReached> reached = new ArrayList<>();
  private final List<TransactionRecord> unseen = new ArrayList<>();

  /**
   * Compares what was stored with what is seen.
   *
   * @param records those that {@code statuses} are about, in the same order
   * @throws IllegalStateException if the statuses are of others, or the node no longer has the
   *     blocks that an expired transaction might be in
   */
  Watch(List<TransactionRecord> records, SignatureStatuses statuses) {
    if (statuses.statuses().size() != records.size()) {
      throw new IllegalStateException(
          "Statuses must be one for each of "
              + records.size()
              + " signatures, but were "
              + statuses.statuses().size());
    }
    for (int i = 0; i < records.size(); i++) {
      TransactionRecord record = records.get(i);
      SignatureStatus status = statuses.statuses().get(i);
      if (!status.signature().equals(record.signature())) {
        throw new IllegalStateException(
            "A status must be of " + record.signature() + ", but was of " + status.signature());
      }
      take(record, status, statuses);
    }
  }

  /** What is to be entered. */
  List<StageReached> reached() {
    return reached;
  }

  /** Those that no block has and that may still be taken. */
  List<TransactionRecord> unseen() {
    return unseen;
  }

  private void take(TransactionRecord record, SignatureStatus status, SignatureStatuses statuses) {
    String signature = record.signature();
    @Nullable String failure = status.failure();
    if (status.commitment() == Commitment.FINALIZED) {
      reached.add(
          failure == null
              ? new StageReached(signature, Stage.FINALIZED, "")
              : new StageReached(signature, Stage.FAILED, failure));
    } else if (status.commitment() == Commitment.UNSEEN) {
      takeUnseen(record, statuses);
    } else if (status.commitment() == Commitment.CONFIRMED
        && failure == null
        && record.stage() != Stage.CONFIRMED) {
      reached.add(new StageReached(signature, Stage.CONFIRMED, ""));
    }
  }

  private void takeUnseen(TransactionRecord record, SignatureStatuses statuses) {
    if (statuses.finalizedHeight() <= record.giveUpHeight()) {
      unseen.add(record);
      return;
    }
    if (statuses.oldestHeight() > record.finalizedHeight()) {
      throw new IllegalStateException(
          "The node must have blocks from "
              + record.finalizedHeight()
              + " on to tell what has become of "
              + record.signature()
              + ", but has none before "
              + statuses.oldestHeight()
              + "\nUse an endpoint that keeps more; nothing was given up.");
    }
    reached.add(
        record.refusal() == null
            ? new StageReached(
                record.signature(),
                Stage.EXPIRED,
                "no block up to " + statuses.finalizedHeight() + " has it")
            : new StageReached(record.signature(), Stage.FAILED, record.refusal()));
  }
}
