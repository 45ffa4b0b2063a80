package io.echolayer.rewards.ledger;

import io.echolayer.core.json.JsonObject;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.pool.PoolLine;
import io.echolayer.rewards.pool.Settlement;
import io.echolayer.rewards.snapshot.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an epoch enters, as a pure function of the epoch: first {@link #opening}, then {@link
 * #postings} in order. Corrections, which depend on what users have left, are not part of it.
 *
 * @param epoch whose plan it is
 * @param opening issues the money and states the {@link PlanDigest} of the postings
 * @param postings withdrawals, refill, claims, expiry, and the closing last
 */
record EpochPlan(Epoch epoch, Posting opening, List<Posting> postings) {
  static EpochPlan of(Epoch epoch) {
    Interval interval = epoch.settings().interval();
    String ruleset = epoch.settings().ruleset().digest();
    List<Posting> postings = new ArrayList<>();
    for (Claim claim : epoch.withdrawnClaims()) {
      postings.add(
          new Posting(
              PostingKind.WITHDRAWAL,
              interval,
              ruleset,
              claim.id(),
              List.of(move(AccountType.QUEUE, AccountType.WITHDRAWN, claim.pool(), claim.units())),
              JsonObject.builder().put("user", claim.user()).build()));
    }
    Sheet sheet = new Sheet(interval, ruleset, epoch.pools().statement().lines());
    sheet.add(PostingKind.REFILL, PoolLine::refilled, EpochPlan::refill, postings);
    ClaimPostings claims = ClaimPostings.of(epoch, ruleset);
    for (Settlement settlement : epoch.pools().settlements()) {
      @Nullable Posting posting = claims.posting(settlement);
      if (posting != null) {
        postings.add(posting);
      }
    }
    sheet.add(PostingKind.EXPIRY, PoolLine::expired, EpochPlan::expiry, postings);
    postings.add(
        sheet.posting(
            PostingKind.CLOSING,
            List.of(),
            new ClosingStatement(epoch.pools().statement(), QueueDigest.of(epoch.pools().queue()))
                .json()));
    return new EpochPlan(epoch, opening(epoch, sheet, postings), List.copyOf(postings));
  }

  private static Posting opening(Epoch epoch, Sheet sheet, List<Posting> postings) {
    PlanDigest plan = new PlanDigest();
    postings.forEach(plan::add);
    return sheet.posting(
        PostingKind.OPENING,
        sheet.transfers(PoolLine::opening, EpochPlan::issue),
        JsonObject.builder()
            .put("plan", plan.hash())
            .put("input", epoch.inputDigest())
            .put("decimals", epoch.settings().scale().decimals())
            .build());
  }

  Posting closing() {
    return postings.get(postings.size() - 1);
  }

  /** A posting about a claim, under the same epoch and ruleset. */
  Posting about(PostingKind kind, String claim, List<Transfer> transfers, JsonObject details) {
    return new Posting(kind, opening.interval(), opening.ruleset(), claim, transfers, details);
  }

  /** The claims that the epoch took up from the one before. */
  List<Claim> takenUp() {
    return Stream.concat(
            epoch.withdrawnClaims().stream(),
            epoch.pools().settlements().stream()
                .map(Settlement::claim)
                .filter(claim -> !claim.epoch().equals(epoch.id())))
        .toList();
  }

  static Transfer move(AccountType from, AccountType to, Pool pool, long units) {
    return new Transfer(Account.of(from, pool), Account.of(to, pool), units);
  }

  private static Transfer issue(Pool pool, long units) {
    return new Transfer(Account.ISSUANCE, Account.pool(pool), units);
  }

  private static Transfer refill(Pool pool, long units) {
    return new Transfer(Account.pool(Pool.RESERVE), Account.pool(pool), units);
  }

  private static Transfer expiry(Pool pool, long units) {
    return move(AccountType.POOL, AccountType.EXPIRED, pool, units);
  }

  private interface PoolMove {
    Transfer of(Pool pool, long units);
  }

  /** What is entered for an epoch as a whole, out of a column of its pool statement. */
  private record Sheet(Interval interval, String ruleset, List<PoolLine> lines) {
    Posting posting(PostingKind kind, List<Transfer> transfers, JsonObject details) {
      return new Posting(kind, interval, ruleset, "", transfers, details);
    }

    void add(
        PostingKind kind, ToLongFunction<PoolLine> column, PoolMove move, List<Posting> postings) {
      List<Transfer> transfers = transfers(column, move);
      if (!transfers.isEmpty()) {
        postings.add(posting(kind, transfers, Posting.NO_DETAILS));
      }
    }

    List<Transfer> transfers(ToLongFunction<PoolLine> column, PoolMove move) {
      return lines.stream()
          .filter(line -> column.applyAsLong(line) > 0)
          .map(line -> move.of(line.pool(), column.applyAsLong(line)))
          .toList();
    }
  }
}
