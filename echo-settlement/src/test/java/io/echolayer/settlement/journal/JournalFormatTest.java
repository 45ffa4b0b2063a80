package io.echolayer.settlement.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.settlement.Golden;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.journal.JournalEvent.DuesTaken;
import io.echolayer.settlement.journal.JournalEvent.EpochTaken;
import io.echolayer.settlement.journal.JournalEvent.PayoutsDropped;
import io.echolayer.settlement.journal.JournalEvent.PayoutsPlanned;
import io.echolayer.settlement.journal.JournalEvent.PlanBegun;
import io.echolayer.settlement.journal.JournalEvent.RunNoted.Note;
import io.echolayer.settlement.journal.JournalEvent.SendRefused;
import io.echolayer.settlement.journal.JournalEvent.StageReached;
import io.echolayer.settlement.journal.JournalEvent.TransactionSigned;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.payout.HeldPayout;
import io.echolayer.settlement.payout.HeldPayout.Fate;
import io.echolayer.settlement.payout.PlannedPayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Journal entries as they are hashed and stored, which never change. Oracle: a file with an event
 * of each kind and each stage, written by version 0.1.0.
 */
class JournalFormatTest {
  private static final Instant AT = Instant.parse("2026-01-11T01:02:03Z");
  private static final Wallet ANN = new Wallet("4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM");
  private static final Wallet BOB = new Wallet("8qbHbw2BbbTHBW1sbeqakYXVKRQM8Ne7pLK7m6CVfeR");
  private static final String EPOCH = "2026-01-10T00:00:00Z";

  private static final List<JournalEvent> EVENTS =
      List.of(
          new JournalEvent.Opened(
              new Treasury("So11111111111111111111111111111111111111112", 9, BOB.address())),
          new EpochTaken(
              new EpochInterval(Instant.parse(EPOCH), Instant.parse("2026-01-11T00:00:00Z")),
              "1".repeat(64),
              "2".repeat(64),
              "3".repeat(64),
              2,
              Long.MAX_VALUE,
              7),
          new DuesTaken(
              List.of(
                  Due.of(EPOCH, ANN, Map.of("u \"ü\"", 3L, "a", 2L)),
                  Due.of(EPOCH, BOB, Map.of("b", Long.MAX_VALUE - 5)))),
          new PlanBegun("4".repeat(64), List.of(ANN.address()), 2, Long.MAX_VALUE),
          new PayoutsPlanned(
              List.of(
                  new PlannedPayout(ANN, 5, true, 40, List.of(EPOCH)),
                  new PlannedPayout(BOB, Long.MAX_VALUE - 5, false, 0, List.of(EPOCH, "later")))),
          new PayoutsDropped(List.of(ANN.address()), "frozen \u2028"),
          new TransactionSigned(
              SignedTransaction.of("first", new byte[] {1, 2, (byte) 0xff}, 150),
              "echo:1:memo",
              0,
              182,
              List.of(BOB.address())),
          new SendRefused("first", "\"insufficient\nfunds\""),
          new StageReached("first", Stage.SIGNED, ""),
          new StageReached("first", Stage.SENT, ""),
          new StageReached("first", Stage.CONFIRMED, ""),
          new StageReached("first", Stage.FINALIZED, ""),
          new StageReached("first", Stage.EXPIRED, "no block up to 182 has it"),
          new StageReached("first", Stage.FAILED, "insufficient funds"),
          new JournalEvent.PlanRefused("5".repeat(64), ""),
          new JournalEvent.PayoutsHeld(
              List.of(held(Fate.WAITS), held(Fate.HELD), held(Fate.REFUSED))),
          new JournalEvent.RunNoted(Note.PAUSED),
          new JournalEvent.RunNoted(Note.DAY_LIMIT),
          new JournalEvent.RunNoted(Note.RESUMED));

  @Test
  void entriesAreWrittenAsTheyAlwaysWere() {
    assertThat(entries().stream().map(entry -> entry.hash() + ' ' + entry.canonical()))
        .containsExactlyElementsOf(Golden.lines("journal-entries.txt"));
  }

  @Test
  void entriesOfOldAreRead() {
    List<JournalEntry> read = new ArrayList<>();
    ChainHead head = ChainHead.EMPTY;
    for (String line : Golden.lines("journal-entries.txt")) {
      read.add(JournalEntry.read(head, line.substring(65), line.substring(0, 64)));
      head = read.get(read.size() - 1).head();
    }
    assertThat(read).isEqualTo(entries());
  }

  private static List<JournalEntry> entries() {
    return JournalEntry.following(ChainHead.EMPTY, AT, EVENTS);
  }

  private static HeldPayout held(Fate fate) {
    return new HeldPayout(ANN, 5, fate, 60, "risk 60 (new wallet)");
  }
}
