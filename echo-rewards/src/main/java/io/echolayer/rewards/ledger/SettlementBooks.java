package io.echolayer.rewards.ledger;

import io.echolayer.core.json.JsonObject;
import io.echolayer.core.text.Names;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pays users out of their balances in two steps, so that a payment elsewhere is neither forgotten
 * nor made twice: {@linkplain #pend pend} before it is tried, then {@linkplain #post post} or
 * {@linkplain #cancel cancel} once its fate is known. Each step may be repeated and then changes
 * nothing.
 *
 * <p>Immutable, and safe for use by several threads if the ledger is.
 */
public final class SettlementBooks {
  private final Bookkeeping books;

  private SettlementBooks(RewardLedger ledger) {
    this.books = new Bookkeeping(ledger);
  }

  /** The settlements in {@code ledger}. */
  public static SettlementBooks of(RewardLedger ledger) {
    return new SettlementBooks(ledger);
  }

  /**
   * Holds what is about to be paid.
   *
   * @param id of the settlement, chosen by the caller before the first try
   * @param units base units, at least 1
   * @throws IllegalStateException if the user has less, or the id stands for another settlement
   */
  public void pend(String id, String user, long units) {
    Names.id("settlement", id);
    Posting pending =
        Posting.ofSettlement(
            PostingKind.PENDING,
            id,
            new Transfer(Account.user(user), new Account(AccountType.SETTLING, user), units),
            Posting.NO_DETAILS);
    books.enter(
        () -> {
          @Nullable LedgerEntry there = books.find(pending.key());
          if (there != null) {
            Bookkeeping.requireSame(pending, there);
            return List.of();
          }
          BigInteger balance = books.ledger().balance(Account.user(user));
          if (balance.compareTo(BigInteger.valueOf(units)) < 0) {
            throw new IllegalStateException(
                "Settlement "
                    + id
                    + " must be at most what "
                    + user
                    + " has ("
                    + balance
                    + "), but was "
                    + units);
          }
          return List.of(pending);
        });
  }

  /**
   * The payment was made.
   *
   * @param reference what proves it, such as a transaction's signature
   * @throws IllegalStateException if there is no such settlement, it was voided, or it was posted
   *     with another reference
   */
  public void post(String id, String reference) {
    end(id, PostingKind.POSTED, JsonObject.builder().put("reference", reference).build());
  }

  /**
   * The payment was not made and never will be: the settlement is voided.
   *
   * @param reason why
   * @throws IllegalStateException if there is no such settlement, it was posted, or it was voided
   *     for another reason
   */
  public void cancel(String id, String reason) {
    end(id, PostingKind.VOIDED, JsonObject.builder().put("reason", reason).build());
  }

  /** Where a settlement stands, or null if there is none of that id. */
  public @Nullable SettlementState state(String id) {
    @Nullable LedgerEntry outcome = books.find(outcomeKey(id));
    if (outcome != null) {
      return outcome.posting().kind() == PostingKind.POSTED
          ? SettlementState.POSTED
          : SettlementState.VOIDED;
    }
    return books.find(pendingKey(id)) == null ? null : SettlementState.PENDING;
  }

  private void end(String id, PostingKind outcome, JsonObject details) {
    @Nullable LedgerEntry pending = books.find(pendingKey(id));
    if (pending == null) {
      throw new IllegalStateException(
          "Settlement " + id + " must be pending before it ends, but there is none");
    }
    Transfer held = pending.posting().transfers().get(0);
    Account to =
        outcome == PostingKind.POSTED
            ? new Account(AccountType.SETTLED, held.to().name())
            : held.from();
    Transfer moved = new Transfer(held.to(), to, held.units());
    books.enterOnce(List.of(Posting.ofSettlement(outcome, id, moved, details)));
  }

  private static String pendingKey(String id) {
    return "settlement/" + id;
  }

  private static String outcomeKey(String id) {
    return "outcome/" + id;
  }
}
