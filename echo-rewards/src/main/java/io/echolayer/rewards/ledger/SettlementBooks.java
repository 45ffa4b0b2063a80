package io.echolayer.rewards.ledger;

import io.echolayer.core.internal.json.JsonObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final String REFERENCE = "reference";
  private static final int PAGE = 1000;

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
    pend(List.of(new Hold(id, user, units)));
  }

  /**
   * Holds what is about to be paid, all or nothing, in one append.
   *
   * @throws IllegalStateException if a user has less, or an id stands for another settlement
   */
  public void pend(List<Hold> holds) {
    books.enter(
        () -> {
          Map<String, LedgerEntry> there =
              books.ledger().find(holds.stream().map(hold -> pendingKey(hold.id())).toList());
          Map<String, BigInteger> left = new HashMap<>();
          List<Posting> postings = new ArrayList<>();
          for (Hold hold : holds) {
            Posting pending = pending(hold);
            @Nullable LedgerEntry entry = there.get(pending.key());
            if (entry == null) {
              left.put(hold.user(), hold.takenFrom(left(hold, left)));
              postings.add(pending);
            } else {
              Bookkeeping.requireSame(pending, entry);
            }
          }
          return postings;
        });
  }

  private BigInteger left(Hold hold, Map<String, BigInteger> left) {
    @Nullable BigInteger known = left.get(hold.user());
    return known == null ? books.ledger().balance(Account.user(hold.user())) : known;
  }

  private static Posting pending(Hold hold) {
    return Posting.ofSettlement(
        PostingKind.PENDING,
        hold.id(),
        new Transfer(
            Account.user(hold.user()),
            new Account(AccountType.SETTLING, hold.user()),
            hold.units()),
        Posting.NO_DETAILS);
  }

  /**
   * The payment was made.
   *
   * @param reference what proves it, such as a transaction's signature
   * @throws IllegalStateException if there is no such settlement, it was voided, or it was posted
   *     with another reference
   */
  public void post(String id, String reference) {
    post(List.of(id), reference);
  }

  /** The same for several payments that one thing proves, in one append. */
  public void post(List<String> ids, String reference) {
    end(ids, PostingKind.POSTED, JsonObject.builder().put(REFERENCE, reference).build());
  }

  /**
   * The payment was not made and never will be: the settlement is voided.
   *
   * @param reason why
   * @throws IllegalStateException if there is no such settlement, it was posted, or it was voided
   *     for another reason
   */
  public void cancel(String id, String reason) {
    cancel(List.of(id), reason);
  }

  /** The same for several payments that were not made for one reason, in one append. */
  public void cancel(List<String> ids, String reason) {
    end(ids, PostingKind.VOIDED, JsonObject.builder().put("reason", reason).build());
  }

  /** Where a settlement stands, or null if there is none of that id. */
  public @Nullable SettlementState state(String id) {
    return states(List.of(id)).get(id);
  }

  /** Where settlements stand, by id; without those that there are none of. */
  public Map<String, SettlementState> states(Collection<String> ids) {
    Set<String> keys = new LinkedHashSet<>();
    for (String id : ids) {
      keys.add(pendingKey(id));
      keys.add(outcomeKey(id));
    }
    Map<String, LedgerEntry> found = books.ledger().find(keys);
    Map<String, SettlementState> states = new HashMap<>();
    for (String id : ids) {
      @Nullable LedgerEntry outcome = found.get(outcomeKey(id));
      if (outcome != null) {
        boolean isPosted = outcome.posting().kind() == PostingKind.POSTED;
        states.put(id, isPosted ? SettlementState.POSTED : SettlementState.VOIDED);
      } else if (found.containsKey(pendingKey(id))) {
        states.put(id, SettlementState.PENDING);
      }
    }
    return states;
  }

  /** Every payment that was made, in order. Reads the whole ledger. */
  public List<SettledPayment> payments() {
    List<SettledPayment> payments = new ArrayList<>();
    List<LedgerEntry> page = books.ledger().entries(0, PAGE);
    while (!page.isEmpty()) {
      for (LedgerEntry entry : page) {
        Posting posting = entry.posting();
        if (posting.kind() == PostingKind.POSTED) {
          Transfer paid = posting.transfers().get(0);
          payments.add(
              new SettledPayment(
                  posting.details().text(REFERENCE), paid.to().name(), paid.units()));
        }
      }
      page = books.ledger().entries(page.get(page.size() - 1).number(), PAGE);
    }
    return payments;
  }

  private void end(List<String> ids, PostingKind outcome, JsonObject details) {
    Map<String, LedgerEntry> pending =
        books.ledger().find(ids.stream().map(SettlementBooks::pendingKey).toList());
    List<Posting> ends = new ArrayList<>();
    for (String id : ids) {
      @Nullable LedgerEntry entry = pending.get(pendingKey(id));
      if (entry == null) {
        throw new IllegalStateException(
            "Settlement " + id + " must be pending before it ends, but there is none");
      }
      Transfer held = entry.posting().transfers().get(0);
      Account to =
          outcome == PostingKind.POSTED
              ? new Account(AccountType.SETTLED, held.to().name())
              : held.from();
      ends.add(
          Posting.ofSettlement(outcome, id, new Transfer(held.to(), to, held.units()), details));
    }
    books.enterOnce(ends);
  }

  private static String pendingKey(String id) {
    return "settlement/" + id;
  }

  private static String outcomeKey(String id) {
    return "outcome/" + id;
  }
}
