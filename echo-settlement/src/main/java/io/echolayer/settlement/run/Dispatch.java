package io.echolayer.settlement.run;

import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.TransactionRefusedException;
import io.echolayer.settlement.journal.Journal;
import io.echolayer.settlement.journal.JournalEvent;
import io.echolayer.settlement.journal.JournalEvent.SendRefused;
import io.echolayer.settlement.journal.JournalEvent.StageReached;
import io.echolayer.settlement.journal.TransactionRecord;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.run.PayoutRun.PauseSwitch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends what is signed and stored, and what was dropped again. Sending twice is harmless, since a
 * chain takes a signature once.
 */
final class Dispatch {
  private final Journal journal;
  private final PayoutGateway gateway;
  private final PauseSwitch pause;
  private final long resendAfter;
  private final Map<String, Long> triedAt = new HashMap<>();

  Dispatch(Journal journal, PayoutGateway gateway, PauseSwitch pause, long resendAfter) {
    this.journal = journal;
    this.gateway = gateway;
    this.pause = pause;
    this.resendAfter = resendAfter;
  }

  /**
   * Sends each of {@code records} that was not tried within the last blocks.
   *
   * @param height that is finalized
   * @return whether one was sent
   * @throws GatewayUnavailableException if a send had no answer; those before it are entered
   */
  boolean send(List<TransactionRecord> records, long height, Instant now) {
    List<JournalEvent> events = new ArrayList<>();
    try {
      for (TransactionRecord record : records) {
        if (pause.isPaused()) {
          break;
        }
        if (isDue(record, height)) {
          triedAt.put(record.signature(), height);
          events.addAll(send(record));
        }
      }
    } catch (GatewayUnavailableException e) {
      journal.enter(now, events);
      throw e;
    }
    journal.enter(now, events);
    return !events.isEmpty();
  }

  void forget(String signature) {
    triedAt.remove(signature);
  }

  private boolean isDue(TransactionRecord record, long height) {
    Long tried = triedAt.get(record.signature());
    return tried == null || height - tried >= resendAfter;
  }

  private List<JournalEvent> send(TransactionRecord record) {
    String signature = record.signature();
    try {
      gateway.send(record.transaction());
    } catch (TransactionRefusedException e) {
      String reason = String.valueOf(e.getMessage());
      return reason.equals(record.refusal())
          ? List.of()
          : List.of(new SendRefused(signature, reason));
    }
    return record.stage() == Stage.SENT && record.refusal() == null
        ? List.of()
        : List.of(new StageReached(signature, Stage.SENT, ""));
  }
}
