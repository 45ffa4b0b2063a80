package io.echolayer.tck;

import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.journal.JournalEvent;
import io.echolayer.settlement.journal.JournalEvent.DuesTaken;
import io.echolayer.settlement.journal.JournalEvent.EpochTaken;
import io.echolayer.settlement.journal.JournalEvent.PayoutsDropped;
import io.echolayer.settlement.journal.JournalEvent.PayoutsPlanned;
import io.echolayer.settlement.journal.JournalEvent.PlanBegun;
import io.echolayer.settlement.journal.JournalEvent.SendRefused;
import io.echolayer.settlement.journal.JournalEvent.StageReached;
import io.echolayer.settlement.journal.JournalEvent.TransactionSigned;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.payout.HeldPayout;
import io.echolayer.settlement.payout.PlannedPayout;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A settlement with an event of each kind, in an order in which they may follow each other. */
final class SampleSettlement {
  static final Instant NOW = Instant.parse("2026-01-11T01:00:00Z");
  static final String MINT = "So11111111111111111111111111111111111111112";

  private static final Wallet ANN = new Wallet("4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM");
  private static final Wallet BOB = new Wallet("8qbHbw2BbbTHBW1sbeqakYXVKRQM8Ne7pLK7m6CVfeR");

  private static final EpochTaken EPOCH =
      new EpochTaken(
          new EpochInterval(
              Instant.parse("2026-01-10T00:00:00Z"), Instant.parse("2026-01-11T00:00:00Z")),
          "1".repeat(64),
          "2".repeat(64),
          "3".repeat(64),
          2,
          Long.MAX_VALUE,
          7);

  private SampleSettlement() {}

  /** The events, each kind at least once. */
  static List<JournalEvent> events() {
    String id = EPOCH.id();
    PlannedPayout ann = new PlannedPayout(ANN, 5, true, 40, List.of(id));
    PlannedPayout bob = new PlannedPayout(BOB, Long.MAX_VALUE - 5, false, 0, List.of(id));
    String memo = PayoutMemo.of(List.of(EPOCH.key(MINT, BOB)));
    SignedTransaction first = SignedTransaction.of("first", new byte[] {1, 2, (byte) 0xff}, 150);
    SignedTransaction second = SignedTransaction.of("second", new byte[1232], Long.MAX_VALUE);
    List<String> bobs = List.of(BOB.address());
    return List.of(
        new JournalEvent.Opened(new Treasury(MINT, 9, BOB.address())),
        EPOCH,
        new DuesTaken(
            List.of(
                Due.of(id, ANN, Map.of(SampleDays.AWKWARD, 3L, "a", 2L)),
                Due.of(id, BOB, Map.of("b", Long.MAX_VALUE - 5)))),
        new PlanBegun("4".repeat(64), List.of(ANN.address()), 2, Long.MAX_VALUE),
        new PayoutsPlanned(List.of(ann, bob)),
        new PayoutsDropped(List.of(ANN.address()), "because: " + SampleDays.AWKWARD),
        new TransactionSigned(first, memo, 0, 182, bobs),
        new StageReached("first", Stage.SENT, ""),
        new SendRefused("first", "\"insufficient\nfunds\""),
        new StageReached("first", Stage.EXPIRED, "no block up to 182 has it"),
        new TransactionSigned(second, memo, 183, Long.MAX_VALUE, bobs),
        new StageReached("second", Stage.CONFIRMED, ""),
        new StageReached("second", Stage.FINALIZED, ""),
        new JournalEvent.PlanRefused("5".repeat(64), "because: " + SampleDays.AWKWARD),
        new JournalEvent.PayoutsHeld(
            List.of(new HeldPayout(ANN, 5, HeldPayout.Fate.HELD, 60, SampleDays.AWKWARD))),
        new JournalEvent.RunNoted(JournalEvent.RunNoted.Note.PAUSED));
  }
}
