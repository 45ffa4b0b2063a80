package io.echolayer.rewards.ledger;

import com.google.common.collect.Streams;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.pool.PoolStatement.Line;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What an epoch enters, as a pure function of the epoch: first {@link #opening}, then {@link
 * #postings} in order. Corrections, which depend on what users have left, are not part of it.
 */
final class EpochPlan {
  private final Epoch epoch;
  private final EpochInterval interval;
  private final String ruleset;
  private final ClaimPostings claims;
  private final Posting closing;
  private final String digest;
  private final Posting opening;

  private EpochPlan(Epoch epoch) {
    this.epoch = epoch;
    this.interval = epoch.settings().interval();
    this.ruleset = epoch.settings().ruleset().digest();
    this.claims = ClaimPostings.of(epoch, ruleset);
    this.closing =
        ofEpoch(
            Posting.Kind.CLOSING,
            List.of(),
            new PostingDetails.Closing(epoch.pools(), QueueDigest.of(epoch.queue())));
    PlanDigest plan = new PlanDigest();
    postings().forEachOrdered(plan::add);
    this.digest = plan.hash();
    this.opening =
        ofEpoch(
            Posting.Kind.OPENING,
            transfers(Line::opening, EpochPlan::issue),
            new PostingDetails.Opening(
                digest, epoch.inputDigest(), epoch.settings().scale().decimals()));
  }

  static EpochPlan of(Epoch epoch) {
    return new EpochPlan(epoch);
  }

  Epoch epoch() {
    return epoch;
  }

  /** Issues the money, and states the {@link PlanDigest} of the postings. */
  Posting opening() {
    return opening;
  }

  /** The {@link PlanDigest} that the opening states. */
  String digest() {
    return digest;
  }

  /** The last of the postings. */
  Posting closing() {
    return closing;
  }

  /**
   * Withdrawals, refill, claims, expiry and closing. They are made anew each time, since together
   * they take several times the memory of the claims.
   */
  Stream<Posting> postings() {
    return Streams.concat(
        epoch.withdrawnClaims().stream().map(this::withdrawal),
        ofPools(Posting.Kind.REFILL, Line::refilled, EpochPlan::refill),
        epoch.outcomes().stream().flatMap(claims::posting),
        ofPools(Posting.Kind.EXPIRY, Line::expired, EpochPlan::expiry),
        Stream.of(closing));
  }

  /** A posting about a claim, under the same epoch and ruleset. */
  Posting about(Posting.Kind kind, String claim, List<Transfer> transfers, PostingDetails details) {
    return new Posting(kind, interval, ruleset, claim, transfers, details);
  }

  /** The claims that the epoch took up from the one before. */
  List<Claim> takenUp() {
    return Stream.concat(
            epoch.withdrawnClaims().stream(),
            epoch.outcomes().stream()
                .map(ClaimOutcome::claim)
                .filter(claim -> !claim.epoch().equals(epoch.id())))
        .toList();
  }

  static Transfer move(Account.Type from, Account.Type to, Pool pool, long units) {
    return new Transfer(Account.of(from, pool), Account.of(to, pool), units);
  }

  private static Transfer issue(Pool pool, long units) {
    return new Transfer(Account.ISSUANCE, Account.pool(pool), units);
  }

  private static Transfer refill(Pool pool, long units) {
    return new Transfer(Account.pool(Pool.RESERVE), Account.pool(pool), units);
  }

  private static Transfer expiry(Pool pool, long units) {
    return move(Account.Type.POOL, Account.Type.EXPIRED, pool, units);
  }

  private interface PoolMove {
    Transfer of(Pool pool, long units);
  }

  private Posting withdrawal(Claim claim) {
    return about(
        Posting.Kind.WITHDRAWAL,
        claim.id(),
        List.of(move(Account.Type.QUEUE, Account.Type.WITHDRAWN, claim.pool(), claim.units())),
        new PostingDetails.Withdrawal(claim.user()));
  }

  /** What a column of the pool statement moves; nothing if it moves nothing. */
  private Stream<Posting> ofPools(Posting.Kind kind, ToLongFunction<Line> column, PoolMove move) {
    List<Transfer> transfers = transfers(column, move);
    return transfers.isEmpty()
        ? Stream.of()
        : Stream.of(ofEpoch(kind, transfers, new PostingDetails.None()));
  }

  private Posting ofEpoch(Posting.Kind kind, List<Transfer> transfers, PostingDetails details) {
    return new Posting(kind, interval, ruleset, "", transfers, details);
  }

  private List<Transfer> transfers(ToLongFunction<Line> column, PoolMove move) {
    return epoch.pools().lines().stream()
        .filter(line -> column.applyAsLong(line) > 0)
        .map(line -> move.of(line.pool(), column.applyAsLong(line)))
        .toList();
  }
}
