package io.echolayer.rewards.ledger;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.ledger.EpochBooks.Correction;
import io.echolayer.rewards.ledger.Posting.Transfer;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes back what was paid for events that an epoch saw taken back, as far as users still have it.
 *
 * <p>A correction depends on what its user has left, and a hold may come between two tries of one
 * closing. So it is decided once, at the place where it is entered, and entered even if it moves
 * nothing; whoever comes later finds it and takes it as it is. Corrections stand before the epoch's
 * own payments, so that these are never drawn on for an earlier day's mistake: what the epoch
 * publishes as its payouts is there.
 */
final class Corrections {
  private final Bookkeeping books;
  private final EpochPlan plan;

  Corrections(Bookkeeping books, EpochPlan plan) {
    this.books = books;
    this.plan = plan;
  }

  /** Enters what is not there yet, in the order of (event, claim). */
  void enter() {
    for (String event : retracted()) {
      for (Paid paid : paidFor(event)) {
        if (paid.units > 0) {
          enter(event, paid);
        }
      }
    }
  }

  /** What is there, by claim id. */
  List<Correction> entered() {
    SortedMap<String, Correction> corrections = new TreeMap<>(Utf8Order.ASCENDING);
    for (String event : retracted()) {
      for (LedgerEntry entry : books.ledger().ofSubject(event)) {
        Posting posting = entry.posting();
        if (posting.kind() == Posting.Kind.CORRECTION && isOwn(posting)) {
          corrections.put(posting.about(), Correction.of(posting));
        }
      }
    }
    return List.copyOf(corrections.values());
  }

  private SortedSet<String> retracted() {
    SortedSet<String> events = new TreeSet<>(Utf8Order.ASCENDING);
    for (EchoEvent.Retraction retraction :
        plan.epoch().snapshot().events(EchoEvent.Retraction.class)) {
      events.add(retraction.event());
    }
    return events;
  }

  private boolean isOwn(Posting posting) {
    return plan.opening().epoch().equals(posting.interval());
  }

  private boolean isForEvent(Posting posting) {
    String rule = posting.about().substring(posting.about().lastIndexOf('/') + 1);
    return plan.epoch().settings().rules().rewardsEvents(rule);
  }

  private Collection<Paid> paidFor(String event) {
    SortedMap<String, Paid> claims = new TreeMap<>(Utf8Order.ASCENDING);
    for (LedgerEntry entry : books.ledger().ofSubject(event)) {
      Posting posting = entry.posting();
      if (!isOwn(posting) && isForEvent(posting)) {
        for (Transfer transfer : posting.transfers()) {
          if (transfer.moves(Account.Type.POOL, Account.Type.USER)) {
            claims
                .computeIfAbsent(posting.about(), id -> new Paid(id, transfer))
                .add(transfer.units());
          } else if (transfer.to().type() == Account.Type.RECOVERED) {
            claims.computeIfPresent(posting.about(), (id, paid) -> paid.add(-transfer.units()));
          }
        }
      }
    }
    return claims.values();
  }

  private void enter(String event, Paid paid) {
    books.enter(
        () -> {
          Posting none = posting(event, paid, List.of());
          if (books.find(none.key()) != null) {
            return List.of();
          }
          BigInteger balance = books.ledger().balance(paid.user);
          long units = balance.min(BigInteger.valueOf(paid.units)).longValueExact();
          return List.of(
              units == 0
                  ? none
                  : posting(
                      event, paid, List.of(new Transfer(paid.user, paid.recovered(), units))));
        });
  }

  private Posting posting(String event, Paid paid, List<Transfer> transfers) {
    return plan.about(
        Posting.Kind.CORRECTION,
        paid.claim,
        transfers,
        new PostingDetails.Correction(event, paid.user.name(), paid.units));
  }

  /** What was paid for a claim and not recovered. */
  private static final class Paid {
    private final String claim;
    private final Account user;
    private final Pool pool;
    private long units;

    Paid(String claim, Transfer first) {
      this.claim = claim;
      this.user = first.to();
      this.pool = new Pool(first.from().name());
    }

    Paid add(long more) {
      units = Math.addExact(units, more);
      return this;
    }

    Account recovered() {
      return Account.of(Account.Type.RECOVERED, pool);
    }
  }
}
