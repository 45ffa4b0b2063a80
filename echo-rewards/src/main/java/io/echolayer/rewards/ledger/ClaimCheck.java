package io.echolayer.rewards.ledger;

import static io.echolayer.rewards.ledger.BrokenEntryException.require;

import io.echolayer.rewards.ledger.EpochBooks.BookedClaim;
import io.echolayer.rewards.ledger.Posting.Transfer;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every claim is made in its own epoch, once since its key is, and answered once; nothing is paid
 * but for a claim, and nothing recovered but what was paid.
 */
final class ClaimCheck {
  private static final class State {
    private final String user;
    private final String pool;
    private long waiting;
    private long paid;

    State(String user, String pool) {
      this.user = user;
      this.pool = pool;
    }
  }

  private final Map<String, State> claims = new HashMap<>();
  private final Map<String, State> queue = new HashMap<>();

  void take(Posting posting) {
    switch (posting.kind()) {
      case CLAIM -> claim(posting);
      case WITHDRAWAL -> {
        State state = known(posting);
        leave(posting, state, posting.movedTo(Account.Type.WITHDRAWN));
        require("what is withdrawn, besides which still waits,", 0L, state.waiting);
      }
      case CORRECTION -> {
        State state = known(posting);
        long recovered = posting.movedTo(Account.Type.RECOVERED);
        if (recovered > state.paid) {
          throw new BrokenEntryException(
              "it recovers " + recovered + " of " + state.paid + " that were paid");
        }
        state.paid -= recovered;
      }
      default -> {}
    }
  }

  /** What a closing says must be what waits, claim by claim and pool by pool. */
  void close(PostingDetails.Closing statement, BalanceCheck balances) {
    QueueDigest digest = new QueueDigest();
    Map<Account, BigInteger> waiting = new TreeMap<>();
    queue.forEach(
        (id, state) -> {
          digest.add(id, state.user, state.pool, state.waiting);
          waiting.merge(
              new Account(Account.Type.QUEUE, state.pool),
              BigInteger.valueOf(state.waiting),
              BigInteger::add);
        });
    require("the digest of its queue", digest.hash(), statement.queue());
    require("what waits, by pool,", balances.of(Account.Type.QUEUE), waiting);
  }

  private void claim(Posting posting) {
    BookedClaim booked = BookedClaim.of(posting);
    boolean isNew = booked.claim().startsWith(posting.epoch().id() + '/');
    State state;
    if (isNew) {
      state = new State(booked.user(), pool(posting));
      claims.put(booked.claim(), state);
    } else {
      state = known(posting);
    }
    for (Transfer transfer : posting.transfers()) {
      check(transfer, state, isNew);
    }
    require("what is paid for the claim", posting.movedTo(Account.Type.ANSWERED), booked.paid());
    require("its user", state.user, booked.user());
    state.paid = Math.addExact(state.paid, booked.paid());
    if (isNew) {
      state.waiting = booked.queued();
      if (state.waiting > 0) {
        queue.put(booked.claim(), state);
      }
    } else {
      leave(posting, state, Math.addExact(booked.paid(), booked.lapsed()));
    }
  }

  private static String pool(Posting posting) {
    if (posting.transfers().isEmpty()) {
      throw new BrokenEntryException("a claim must move something");
    }
    return posting.transfers().get(posting.transfers().size() - 1).from().name();
  }

  private static void check(Transfer transfer, State state, boolean isNew) {
    if (transfer.moves(Account.Type.POOL, Account.Type.USER)) {
      require("the pool that pays", state.pool, transfer.from().name());
      require("the user who is paid", state.user, transfer.to().name());
    } else {
      require("the pool that the claim is on", state.pool, transfer.from().name());
      require("the pool that the claim is on", state.pool, transfer.to().name());
      require(
          "where the claim comes from",
          isNew ? Account.Type.CLAIMED : Account.Type.QUEUE,
          transfer.from().type());
    }
  }

  private void leave(Posting posting, State state, long units) {
    if (units > state.waiting) {
      throw new BrokenEntryException(
          "it takes "
              + units
              + " of claim "
              + posting.about()
              + ", of which only "
              + state.waiting
              + " wait");
    }
    state.waiting -= units;
    if (state.waiting == 0) {
      queue.remove(posting.about());
    }
  }

  private State known(Posting posting) {
    @Nullable State state = claims.get(posting.about());
    if (state == null) {
      throw new BrokenEntryException(
          "claim " + posting.about() + " must have been made before, but was not");
    }
    return state;
  }
}
