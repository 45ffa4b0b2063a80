package io.echolayer.settlement.reconcile;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.PayoutGateway.TreasurySignature;
import io.echolayer.settlement.PayoutGateway.TreasuryTransaction;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.settlement.SignatureStatus.Commitment;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.journal.TransactionRecord;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.PlannedPayout;
import io.echolayer.settlement.reconcile.Reconciliation.Mismatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The books against the chain, for a period. A transaction of the books belongs to the period in
 * which it was signed, one that only the chain has to that of its block; they are matched by
 * signature, so that what lies across a border is found.
 *
 * @param transactions of the period that were compared
 * @param units that the chain paid by them
 * @param mismatches the books' first, in the order signed, then the chain's, in its order
 */
public record Reconciliation(long transactions, long units, List<Mismatch> mismatches) {
  /**
   * Something that books and chain do not agree on.
   *
   * @param wallet address, or empty where it is about a whole transaction
   * @param booked base units by the books
   * @param onChain base units by the chain
   */
  public record Mismatch(Kind kind, String signature, String wallet, long booked, long onChain) {
    /** How they differ. */
    public enum Kind {
      /** The books say it was paid; the chain has no such transaction, or one that failed. */
      MISSING("missing on the chain"),
      /** The chain has a payout that the books do not know, or gave up. */
      EXTRA("not in the books"),
      /** The treasury paid by a transaction that is no settlement's. */
      FOREIGN("paid outside of settlements"),
      /** Both have it, with other amounts. */
      AMOUNT("of another amount"),
      /** The chain has finished what the books have under way; a run will book it. */
      UNBOOKED("not booked yet");

      private final String words;

      Kind(String words) {
        this.words = words;
      }

      /** The kind in words. */
      public String words() {
        return words;
      }
    }

    /** Such as {@code missing on the chain: <signature> <wallet>: booked 5, on chain 0}. */
    @Override
    public String toString() {
      return kind.words()
          + ": "
          + signature
          + (wallet.isEmpty() ? "" : " to " + wallet)
          + ": booked "
          + booked
          + ", on chain "
          + onChain;
    }
  }

  /** A transaction lands at most this long after it was signed, clocks that differ included. */
  private static final Duration ACROSS = Duration.ofDays(1);

  public Reconciliation {
    mismatches = List.copyOf(mismatches);
  }

  /**
   * Compares.
   *
   * @param from first instant of the period
   * @param to first instant after it
   */
  public static Reconciliation of(
      JournalState books, PayoutGateway gateway, Instant from, Instant to) {
    return new Comparison(books, gateway, from, to).compare();
  }

  /** Whether books and chain agree. */
  public boolean isSound() {
    return mismatches.isEmpty();
  }

  private static final class Comparison {
    private final JournalState books;
    private final PayoutGateway gateway;
    private final Instant from;
    private final Instant to;
    private final Map<String, TreasurySignature> seen = new LinkedHashMap<>();
    private final Map<String, TreasuryTransaction> moved = new LinkedHashMap<>();
    private final List<Mismatch> mismatches = new ArrayList<>();
    private long transactions;
    private long units;

    Comparison(JournalState books, PayoutGateway gateway, Instant from, Instant to) {
      this.books = books;
      this.gateway = gateway;
      this.from = from;
      this.to = to;
    }

    Reconciliation compare() {
      Instant start =
          from.minus(ACROSS).isBefore(Instant.EPOCH) ? Instant.EPOCH : from.minus(ACROSS);
      for (TreasurySignature signature : gateway.history(start)) {
        if (signature.commitment() == Commitment.FINALIZED && signature.failure() == null) {
          seen.put(signature.signature(), signature);
        }
      }
      gateway
          .transactions(List.copyOf(seen.keySet()))
          .forEach(transaction -> moved.put(transaction.signature(), transaction));
      books.ended().forEach(this::compareBooked);
      books.underway().forEach(this::compareUnderway);
      seen.values().forEach(this::compareSeen);
      return new Reconciliation(transactions, units, mismatches);
    }

    private void compareBooked(TransactionRecord record) {
      if (!isWithin(record.signedAt())) {
        return;
      }
      @Nullable TreasuryTransaction transaction = moved.get(record.signature());
      boolean isPaid = record.stage() == Stage.FINALIZED;
      if (transaction == null) {
        if (isPaid) {
          transactions++;
          add(Mismatch.Kind.MISSING, record.signature(), "", record.units(), 0);
        }
        return;
      }
      count(transaction);
      if (isPaid) {
        compareAmounts(record, transaction);
      } else {
        add(Mismatch.Kind.EXTRA, record.signature(), "", 0, sum(transaction));
      }
    }

    private void compareUnderway(TransactionRecord record) {
      @Nullable TreasuryTransaction transaction = moved.get(record.signature());
      if (transaction != null && isWithin(record.signedAt())) {
        count(transaction);
        add(Mismatch.Kind.UNBOOKED, record.signature(), "", 0, sum(transaction));
      }
    }

    private void compareSeen(TreasurySignature signature) {
      @Nullable TreasuryTransaction transaction = moved.get(signature.signature());
      if (transaction == null
          || !isWithin(signature.at())
          || books.transaction(signature.signature()) != null
          || transaction.paid().isEmpty()) {
        return;
      }
      count(transaction);
      add(
          PayoutMemo.isOne(signature.memo()) ? Mismatch.Kind.EXTRA : Mismatch.Kind.FOREIGN,
          signature.signature(),
          "",
          0,
          sum(transaction));
    }

    private void compareAmounts(TransactionRecord record, TreasuryTransaction transaction) {
      SortedMap<String, long[]> both = new TreeMap<>(Utf8Order.ASCENDING);
      for (PlannedPayout payout : record.payouts()) {
        both.computeIfAbsent(payout.wallet().address(), wallet -> new long[2])[0] = payout.units();
      }
      transaction
          .paid()
          .forEach((wallet, paid) -> both.computeIfAbsent(wallet, w -> new long[2])[1] = paid);
      both.forEach(
          (wallet, amounts) -> {
            if (amounts[0] != amounts[1]) {
              add(Mismatch.Kind.AMOUNT, record.signature(), wallet, amounts[0], amounts[1]);
            }
          });
    }

    private void count(TreasuryTransaction transaction) {
      transactions++;
      units = Math.addExact(units, sum(transaction));
    }

    private boolean isWithin(Instant instant) {
      return !instant.isBefore(from) && instant.isBefore(to);
    }

    private static long sum(TreasuryTransaction transaction) {
      return transaction.paid().values().stream().reduce(0L, Math::addExact);
    }

    private void add(
        Mismatch.Kind kind, String signature, String wallet, long booked, long onChain) {
      mismatches.add(new Mismatch(kind, signature, wallet, booked, onChain));
    }
  }
}
