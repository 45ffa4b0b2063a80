package io.echolayer.rewards.ledger;

import io.echolayer.core.chain.Chain;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.rewards.ledger.Posting.Transfer;
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
 * nor made twice: {@linkplain #hold hold} before it is tried, then {@linkplain #post post} or
 * {@linkplain #cancel cancel} once its fate is known. Each step may be repeated and then changes
 * nothing.
 *
 * <p>Immutable, and safe for use by several threads if the ledger is.
 */
public final class HoldBooks {
  /**
   * What is held of a user's balance for a payment.
   *
   * @param id of the hold, chosen by the caller before the first try
   * @param units base units, at least 1
   */
  public record Hold(String id, String user, long units) {
    public Hold {
      Names.id("hold", id);
      Names.id("user", user);
      Require.atLeastOne("units", units);
    }

    /** What is left of a balance. */
    private BigInteger takenFrom(BigInteger balance) {
      BigInteger left = balance.subtract(BigInteger.valueOf(units));
      if (left.signum() < 0) {
        throw new IllegalStateException(
            "Hold "
                + id
                + " must be at most what "
                + user
                + " has ("
                + balance
                + "), but was "
                + units);
      }
      return left;
    }
  }

  /** Where a hold stands. */
  public enum State {
    /** The user's money is held, and what becomes of it is not known. */
    PENDING,
    /** The money has left the ledger. */
    POSTED,
    /** The money is the user's again. */
    VOIDED
  }

  /**
   * A payment that has left the ledger.
   *
   * @param reference what proves it, such as a transaction's signature
   * @param units base units, at least 1
   */
  public record PostedPayment(String reference, String user, long units) {
    public PostedPayment {
      Require.atLeastOne("units", units);
    }
  }

  private final Bookkeeping books;

  private HoldBooks(RewardLedger ledger) {
    this.books = new Bookkeeping(ledger);
  }

  /** The holds in {@code ledger}. */
  public static HoldBooks of(RewardLedger ledger) {
    return new HoldBooks(ledger);
  }

  /**
   * Holds what is about to be paid.
   *
   * @param id of the hold, chosen by the caller before the first try
   * @param units base units, at least 1
   * @throws IllegalStateException if the user has less, or the id stands for another hold
   */
  public void hold(String id, String user, long units) {
    hold(List.of(new Hold(id, user, units)));
  }

  /**
   * Holds what is about to be paid, all or nothing, in one append.
   *
   * @throws IllegalStateException if a user has less, or an id stands for another hold
   */
  public void hold(List<Hold> holds) {
    books.enter(
        () -> {
          Map<String, LedgerEntry> there =
              books
                  .ledger()
                  .find(holds.stream().map(hold -> Posting.pendingKey(hold.id())).toList());
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
    return Posting.ofHold(
        Posting.Kind.PENDING,
        hold.id(),
        new Transfer(
            Account.user(hold.user()),
            new Account(Account.Type.SETTLING, hold.user()),
            hold.units()),
        new PostingDetails.None());
  }

  /**
   * The payment was made.
   *
   * @param reference what proves it, such as a transaction's signature
   * @throws IllegalStateException if there is no such hold, it was voided, or it was posted with
   *     another reference
   */
  public void post(String id, String reference) {
    post(List.of(id), reference);
  }

  /** The same for several payments that one thing proves, in one append. */
  public void post(List<String> ids, String reference) {
    end(ids, Posting.Kind.POSTED, new PostingDetails.Posted(reference));
  }

  /**
   * The payment was not made and never will be: the hold is voided.
   *
   * @param reason why
   * @throws IllegalStateException if there is no such hold, it was posted, or it was voided for
   *     another reason
   */
  public void cancel(String id, String reason) {
    cancel(List.of(id), reason);
  }

  /** The same for several payments that were not made for one reason, in one append. */
  public void cancel(List<String> ids, String reason) {
    end(ids, Posting.Kind.VOIDED, new PostingDetails.Voided(reason));
  }

  /** Where a hold stands, or null if there is none of that id. */
  public @Nullable State state(String id) {
    return states(List.of(id)).get(id);
  }

  /** Where holds stand, by id; without those that there are none of. */
  public Map<String, State> states(Collection<String> ids) {
    Set<String> keys = new LinkedHashSet<>();
    for (String id : ids) {
      keys.add(Posting.pendingKey(id));
      keys.add(Posting.outcomeKey(id));
    }
    Map<String, LedgerEntry> found = books.ledger().find(keys);
    Map<String, State> states = new HashMap<>();
    for (String id : ids) {
      @Nullable LedgerEntry outcome = found.get(Posting.outcomeKey(id));
      if (outcome != null) {
        boolean isPosted = outcome.posting().kind() == Posting.Kind.POSTED;
        states.put(id, isPosted ? State.POSTED : State.VOIDED);
      } else if (found.containsKey(Posting.pendingKey(id))) {
        states.put(id, State.PENDING);
      }
    }
    return states;
  }

  /** Every payment that was made, in order. Reads the whole ledger. */
  public List<PostedPayment> payments() {
    List<PostedPayment> payments = new ArrayList<>();
    List<LedgerEntry> page = books.ledger().entries(0, Chain.PAGE);
    while (!page.isEmpty()) {
      for (LedgerEntry entry : page) {
        Posting posting = entry.posting();
        if (posting.kind() == Posting.Kind.POSTED) {
          Transfer paid = posting.transfers().get(0);
          payments.add(
              new PostedPayment(
                  posting.details(PostingDetails.Posted.class).reference(),
                  paid.to().name(),
                  paid.units()));
        }
      }
      page = books.ledger().entries(page.get(page.size() - 1).number(), Chain.PAGE);
    }
    return payments;
  }

  private void end(List<String> ids, Posting.Kind outcome, PostingDetails details) {
    Map<String, LedgerEntry> pending =
        books.ledger().find(ids.stream().map(Posting::pendingKey).toList());
    List<Posting> ends = new ArrayList<>();
    for (String id : ids) {
      @Nullable LedgerEntry entry = pending.get(Posting.pendingKey(id));
      if (entry == null) {
        throw new IllegalStateException(
            "Hold " + id + " must be pending before it ends, but there is none");
      }
      Transfer held = entry.posting().transfers().get(0);
      Account to =
          outcome == Posting.Kind.POSTED
              ? new Account(Account.Type.SETTLED, held.to().name())
              : held.from();
      ends.add(Posting.ofHold(outcome, id, new Transfer(held.to(), to, held.units()), details));
    }
    books.enterOnce(ends);
  }
}
