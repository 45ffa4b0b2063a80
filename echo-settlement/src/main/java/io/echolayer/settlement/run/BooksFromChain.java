package io.echolayer.settlement.run;

import com.google.common.hash.Hashing;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.PayoutGateway.TreasurySignature;
import io.echolayer.settlement.PayoutGateway.TreasuryTransaction;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.settlement.SignatureStatus.Commitment;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.journal.Journal;
import io.echolayer.settlement.journal.JournalEvent.PayoutsPlanned;
import io.echolayer.settlement.journal.JournalEvent.PlanBegun;
import io.echolayer.settlement.journal.JournalEvent.StageReached;
import io.echolayer.settlement.journal.JournalEvent.TransactionSigned;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.payout.PlannedPayout;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a lost journal again. The chain says who was paid how much and when; the epochs say what
 * was due. A payout pays all that a wallet has waiting, so that what it paid are the oldest dues
 * that come to its amount; the memo, a digest over their keys, proves it.
 */
final class BooksFromChain {
  private BooksFromChain() {}

  /**
   * Enters every payout of the chain that the journal does not know as paid.
   *
   * @param journal one in which every epoch was taken up that was ever settled, and nothing is
   *     planned or under way
   * @return how many transactions were entered
   * @throws IllegalStateException if a transaction cannot be explained by what is due, or is not
   *     final yet; what was entered before it stands
   */
  static long rebuild(Journal journal, PayoutGateway gateway, Instant now) {
    if (!journal.state().isSettled()) {
      throw new IllegalStateException(
          "A journal must have nothing under way to be rebuilt, but has\nLet it settle first.");
    }
    List<String> unknown = new ArrayList<>();
    List<String> memos = new ArrayList<>();
    for (TreasurySignature seen : gateway.history(Instant.EPOCH)) {
      if (!PayoutMemo.isOne(seen.memo())
          || seen.failure() != null
          || journal.state().transaction(seen.signature()) != null) {
        continue;
      }
      if (seen.commitment() != Commitment.FINALIZED) {
        throw new IllegalStateException(
            "A payout must be final before books are made from it, but "
                + seen.signature()
                + " is not yet\nRun again in a minute.");
      }
      unknown.add(seen.signature());
      memos.add(String.valueOf(seen.memo()));
    }
    List<TreasuryTransaction> transactions = gateway.transactions(unknown);
    long entered = 0;
    for (int i = 0; i < transactions.size(); i++) {
      if (!transactions.get(i).paid().isEmpty()) {
        enter(journal, transactions.get(i), memos.get(i), now);
        entered++;
      }
    }
    return entered;
  }

  private static void enter(
      Journal journal, TreasuryTransaction transaction, String memo, Instant now) {
    List<PlannedPayout> payouts = new ArrayList<>();
    for (Map.Entry<String, Long> paid : transaction.paid().entrySet()) {
      List<Due> open = journal.state().openDues().getOrDefault(paid.getKey(), List.of());
      payouts.add(
          new PlannedPayout(
              new Wallet(paid.getKey()),
              paid.getValue(),
              false,
              0,
              oldest(open, paid.getValue(), transaction.signature(), paid.getKey())));
    }
    String signature = transaction.signature();
    if (!journal.state().memo(payouts).equals(memo)) {
      throw new IllegalStateException(
          "The memo of "
              + signature
              + " must be over what it paid by the epochs taken up, but is not\nTake up every epoch"
              + " that was ever settled, and none that was closed anew.");
    }
    String plan =
        Hashing.sha256().hashString("rebuilt " + signature, StandardCharsets.UTF_8).toString();
    long units = payouts.stream().mapToLong(PlannedPayout::units).reduce(0, Math::addExact);
    journal.enter(
        now,
        List.of(
            new PlanBegun(plan, List.of(), payouts.size(), units),
            new PayoutsPlanned(payouts),
            new TransactionSigned(
                new SignedTransaction(signature, "", 0),
                memo,
                0,
                0,
                payouts.stream().map(payout -> payout.wallet().address()).toList()),
            new StageReached(signature, Stage.FINALIZED, "rebuilt from the chain")));
  }

  /** Ids of epochs that follow each other and whose dues come to exactly {@code units}. */
  private static List<String> oldest(List<Due> open, long units, String signature, String wallet) {
    for (int from = 0; from < open.size(); from++) {
      long left = units;
      for (int to = from; to < open.size() && left > 0; to++) {
        left -= open.get(to).units();
        if (left == 0) {
          return open.subList(from, to + 1).stream().map(Due::epoch).toList();
        }
      }
    }
    throw new IllegalStateException(
        "What "
            + signature
            + " paid to "
            + wallet
            + " ("
            + units
            + ") must be what epochs owe it, but is not\nTake up every epoch that was ever settled.");
  }
}
