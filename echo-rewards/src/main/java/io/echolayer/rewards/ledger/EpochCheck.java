package io.echolayer.rewards.ledger;

import static io.echolayer.rewards.ledger.BrokenEntryException.require;

import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.pool.PoolStatement.Line;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Epochs follow each other without gap or overlap, each is entered as its opening says, and each
 * pool has what its closing says: opening + rolled in + refilled = paid + rolled out + expired.
 */
final class EpochCheck {
  private final BalanceCheck balances;
  private final ClaimCheck claims;
  private final Map<Account, BigInteger> rolledIn = new TreeMap<>();
  private final Map<Posting.Kind, Map<Account, BigInteger>> changes = new HashMap<>();
  private PlanDigest plan = new PlanDigest();
  private @Nullable Posting open;
  private @Nullable EpochInterval last;

  EpochCheck(BalanceCheck balances, ClaimCheck claims) {
    this.balances = balances;
    this.claims = claims;
  }

  @Nullable EpochInterval unfinished() {
    return open == null ? null : open.interval();
  }

  /** Takes a posting before {@link BalanceCheck} does. */
  void before(Posting posting) {
    if (posting.kind() == Posting.Kind.OPENING) {
      open(posting);
    } else if (posting.kind().isOfEpoch()) {
      if (open == null) {
        throw new BrokenEntryException(
            "epoch " + posting.epoch().id() + " must be open, but none is");
      }
      require("its epoch", open.epoch(), posting.epoch());
      require("its ruleset", String.valueOf(open.ruleset()), String.valueOf(posting.ruleset()));
      if (posting.kind() != Posting.Kind.CORRECTION) {
        plan.add(posting);
      }
    }
    if (posting.kind().isOfEpoch()) {
      count(posting);
    }
  }

  /** Takes the same posting after {@link BalanceCheck} and {@link ClaimCheck} did. */
  void after(Posting posting) {
    if (posting.kind() == Posting.Kind.CLOSING && open != null) {
      close(posting, open);
    }
  }

  private void open(Posting posting) {
    if (open != null) {
      throw new BrokenEntryException(
          "epoch " + open.epoch().id() + " must be closed before another is opened");
    }
    if (last != null) {
      require("its from, which is the to of the epoch before,", last.to(), posting.epoch().from());
    }
    open = posting;
    plan = new PlanDigest();
    changes.clear();
    rolledIn.clear();
    rolledIn.putAll(balances.of(Account.Type.POOL));
  }

  private void close(Posting closing, Posting opening) {
    require(
        "the digest of what its epoch entered",
        opening.details(PostingDetails.Opening.class).plan(),
        plan.hash());
    PostingDetails.Closing statement = closing.details(PostingDetails.Closing.class);
    List<Line> lines = statement.pools().lines();
    Set<Account> listed = new TreeSet<>();
    for (Line line : lines) {
      if (!listed.add(Account.pool(line.pool()))) {
        throw new BrokenEntryException("pool " + line.pool() + " must be stated once");
      }
    }
    Set<Account> unlisted = new TreeSet<>(rolledIn.keySet());
    changes.values().forEach(byAccount -> unlisted.addAll(byAccount.keySet()));
    unlisted.removeAll(listed);
    require("pools that moved and are not stated", Set.of(), unlisted);
    for (Line line : lines) {
      check(line);
    }
    claims.close(statement, balances);
    last = closing.epoch();
    open = null;
  }

  private void check(Line line) {
    String of = line.pool().id();
    BigInteger rolled = rolledIn.getOrDefault(Account.pool(line.pool()), BigInteger.ZERO);
    require("opening of " + of, change(Posting.Kind.OPENING, line), units(line.opening()));
    require("rolled in to " + of, rolled, units(line.rolledIn()));
    require("refilled of " + of, change(Posting.Kind.REFILL, line), units(line.refilled()));
    require("paid by " + of, change(Posting.Kind.CLAIM, line).negate(), units(line.paid()));
    require("expired in " + of, change(Posting.Kind.EXPIRY, line).negate(), units(line.expired()));
    require(
        "rolled out of " + of,
        balances.balance(Account.pool(line.pool())),
        units(line.rolledOut()));
    require(
        "opening + rolled in + refilled of " + of,
        units(line.paid()).add(units(line.rolledOut())).add(units(line.expired())),
        units(line.opening()).add(units(line.rolledIn())).add(units(line.refilled())));
  }

  private void count(Posting posting) {
    Map<Account, BigInteger> byAccount =
        changes.computeIfAbsent(posting.kind(), kind -> new HashMap<>());
    for (Transfer transfer : posting.transfers()) {
      if (transfer.from().type() == Account.Type.POOL) {
        byAccount.merge(transfer.from(), units(transfer.units()).negate(), BigInteger::add);
      }
      if (transfer.to().type() == Account.Type.POOL) {
        byAccount.merge(transfer.to(), units(transfer.units()), BigInteger::add);
      }
    }
  }

  private BigInteger change(Posting.Kind kind, Line line) {
    return changes
        .getOrDefault(kind, Map.of())
        .getOrDefault(Account.pool(line.pool()), BigInteger.ZERO);
  }

  private static BigInteger units(long units) {
    return BigInteger.valueOf(units);
  }
}
