package io.echolayer.rewards.ledger;

import com.google.common.collect.Iterators;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.pool.PoolStatement.Line;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Enters epochs into a ledger, one after the other, without gap or overlap.
 *
 * <p>An epoch is a sequence of postings, each entered once by its key: the opening, which issues
 * the money and states the digest of what follows; corrections; withdrawals; the refill; every
 * claim that moves something; the expiry; and the closing, which makes it count. Wherever the
 * sequence is cut off, entering the same epoch again finishes it. An epoch that comes out
 * differently is refused at its opening, before it can mix with what is there. Holds may come
 * between.
 *
 * <p>Immutable, and safe for use by several threads and processes if the ledger is: two that enter
 * one epoch at once enter it once between them.
 */
public final class EpochBooks {

  /** Postings that are appended at once, unless told otherwise: 10,000. */
  public static final int DEFAULT_BATCH = 10_000;

  /**
   * An epoch that stands in the ledger, complete.
   *
   * @param opening number of its first entry
   * @param closing number of its last, above {@code opening}
   * @param corrections for the events that it saw taken back, by claim id
   */
  public record Booking(
      EpochInterval interval, long opening, long closing, List<Correction> corrections) {
    public Booking {
      corrections = List.copyOf(corrections);
      if (opening < 1 || closing <= opening) {
        throw new InvalidValueException(
            "opening and closing", "ascend from 1", opening + " and " + closing);
      }
    }

    /** The corrections that could not be made in full, because the money was no longer there. */
    public List<Correction> shortfalls() {
      return corrections.stream().filter(correction -> correction.missing() > 0).toList();
    }
  }

  /**
   * What was taken back of a claim whose event was taken back.
   *
   * @param claim id of the claim
   * @param user who had been paid
   * @param wanted base units that had been paid for it and not yet been recovered, at least 1
   * @param recovered base units that the user had left, 0 to {@code wanted}
   */
  public record Correction(String claim, String user, long wanted, long recovered) {
    public Correction {
      Require.atLeastOne("wanted", wanted);
      if (recovered < 0 || recovered > wanted) {
        throw new InvalidValueException(
            "recovered", "lie in 0 to what is wanted (" + wanted + ")", recovered);
      }
    }

    /** Base units that had left the ledger, or were on their way: they cannot be corrected. */
    public long missing() {
      return wanted - recovered;
    }

    static Correction of(Posting posting) {
      PostingDetails.Correction details = posting.details(PostingDetails.Correction.class);
      return new Correction(
          posting.about(),
          details.user(),
          details.wanted(),
          posting.movedTo(Account.Type.RECOVERED));
    }
  }

  /**
   * What one entry says of a claim: all amounts in base units, ≥ 0.
   *
   * @param claim id of the claim
   * @param user whose it is
   * @param recorded when its event became known
   * @param happened when its event happened; null for a claim that is made for no event, or whose
   *     event counts no longer
   * @param paid from the pool to the user
   * @param queued began to wait
   * @param lapsed neither paid nor kept
   */
  public record BookedClaim(
      String claim,
      String user,
      Instant recorded,
      @Nullable Instant happened,
      long paid,
      long queued,
      long lapsed) {
    public BookedClaim {
      Names.id("user", user);
      Require.atLeastZero("paid", paid);
      Require.atLeastZero("queued", queued);
      Require.atLeastZero("lapsed", lapsed);
    }

    /**
     * Reads an entry.
     *
     * @param posting of kind {@link Posting.Kind#CLAIM}
     * @throws IllegalArgumentException if it is of another
     */
    public static BookedClaim of(Posting posting) {
      if (posting.kind() != Posting.Kind.CLAIM) {
        throw new IllegalArgumentException(
            "posting must be of kind CLAIM, but was " + posting.kind());
      }
      PostingDetails.Claim details = posting.details(PostingDetails.Claim.class);
      return new BookedClaim(
          posting.about(),
          details.user(),
          details.recorded(),
          details.happened(),
          posting.movedTo(Account.Type.USER),
          posting.movedTo(Account.Type.QUEUE),
          posting.movedTo(Account.Type.LAPSED));
    }

    /**
     * Whether the event is of an earlier day than the epoch that rewarded it: it became known late.
     * {@link #happened} says of which.
     */
    public boolean isLate() {
      String epoch = claim.substring(0, claim.indexOf('/'));
      return happened != null && happened.isBefore(Timestamp.parse("epoch of " + claim, epoch));
    }
  }

  private final Bookkeeping books;
  private final int batch;

  private EpochBooks(RewardLedger ledger, int batch) {
    this.books = new Bookkeeping(ledger);
    this.batch = batch;
  }

  /** The epochs in {@code ledger}. */
  public static EpochBooks of(RewardLedger ledger) {
    return new EpochBooks(ledger, DEFAULT_BATCH);
  }

  /**
   * The same with other appends; the entries come out the same.
   *
   * @param postings appended at once, at least 1
   */
  public EpochBooks withBatch(int postings) {
    if (postings < 1) {
      throw new IllegalArgumentException("postings must be at least 1, but was " + postings);
    }
    return new EpochBooks(books.ledger(), postings);
  }

  /**
   * Enters an epoch, or finishes one that was cut off. One that is there already changes nothing.
   *
   * @throws IllegalStateException if the epoch leaves a gap behind the last one or overlaps it,
   *     another stands unfinished, what it takes up is not what was left, or it is there with
   *     another ruleset or result; nothing is entered then
   */
  public Booking enter(Epoch epoch) {
    return enter(EpochPlan.of(epoch));
  }

  Booking enter(EpochPlan plan) {
    books.enter(() -> open(plan));
    Posting closing = plan.closing();
    Corrections corrections = new Corrections(books, plan);
    if (books.find(closing.key()) == null) {
      corrections.enter();
      Iterators.partition(plan.postings().iterator(), batch).forEachRemaining(books::enterOnce);
    }
    return new Booking(
        plan.opening().epoch(), number(plan.opening()), number(closing), corrections.entered());
  }

  /**
   * What an epoch is known by in a ledger: SHA-256 over all that it enters behind its opening, in
   * lower-case hexadecimal. The opening states it.
   */
  public static String digest(Epoch epoch) {
    return EpochPlan.of(epoch).digest();
  }

  /** Whether the epoch of an interval stands complete. */
  public boolean holds(EpochInterval interval) {
    return books.find(closingKey(interval)) != null;
  }

  /** The last epoch that stands complete, or null. */
  public @Nullable EpochInterval last() {
    @Nullable LedgerEntry closing = books.ledger().last(Posting.Kind.CLOSING);
    return closing == null ? null : closing.posting().interval();
  }

  private long number(Posting posting) {
    @Nullable LedgerEntry entry = books.find(posting.key());
    if (entry == null) {
      throw new IllegalStateException(posting.key() + " must be in the ledger, but is not");
    }
    return entry.number();
  }

  private List<Posting> open(EpochPlan plan) {
    Posting opening = plan.opening();
    @Nullable LedgerEntry there = books.find(opening.key());
    if (there != null) {
      Bookkeeping.requireSame(opening, there);
      return List.of();
    }
    @Nullable LedgerEntry last = books.ledger().last(Posting.Kind.OPENING);
    String left = QueueDigest.of(List.of());
    if (last != null) {
      left = requireNext(plan.epoch(), last.posting());
    }
    requireSameCarry(plan, left);
    return List.of(opening);
  }

  /** Returns the digest of the queue that the last epoch left. */
  private String requireNext(Epoch epoch, Posting last) {
    EpochInterval before = last.epoch();
    EpochInterval next = epoch.settings().interval();
    if (!next.from().equals(before.to())) {
      String wrong = next.from().isAfter(before.to()) ? "leave no gap behind" : "not overlap";
      throw new IllegalStateException(
          "Epoch " + text(next) + " must " + wrong + " the last one, " + text(before));
    }
    @Nullable LedgerEntry closing = books.find(closingKey(before));
    if (closing == null) {
      throw new IllegalStateException(
          "Epoch "
              + before.id()
              + " must be complete before "
              + next.id()
              + " begins, but was cut off\nEnter it again, from the same events and settings.");
    }
    long decimals = epoch.settings().scale().decimals();
    long decimalsBefore = last.details(PostingDetails.Opening.class).decimals();
    if (decimalsBefore != decimals) {
      throw new IllegalStateException(
          "Epoch "
              + next.id()
              + " must count in the decimals of the one before ("
              + decimalsBefore
              + "), but counts in "
              + decimals);
    }
    return closing.posting().details(PostingDetails.Closing.class).queue();
  }

  private void requireSameCarry(EpochPlan plan, String left) {
    Epoch epoch = plan.epoch();
    List<Claim> takenUp = plan.takenUp();
    if (!QueueDigest.of(takenUp).equals(left)) {
      throw new IllegalStateException(
          "Epoch "
              + epoch.id()
              + " must take up the claims that the one before left waiting, but takes up "
              + takenUp.size()
              + " others");
    }
    Map<Account, BigInteger> rolledIn = new TreeMap<>();
    for (Line line : epoch.pools().lines()) {
      if (line.rolledIn() > 0) {
        rolledIn.put(Account.pool(line.pool()), BigInteger.valueOf(line.rolledIn()));
      }
    }
    Map<Account, BigInteger> balances = books.ledger().balances(Account.Type.POOL);
    if (!rolledIn.equals(balances)) {
      throw new IllegalStateException(
          "What rolls into epoch "
              + epoch.id()
              + " must be what the pools have left, "
              + balances
              + ", but was "
              + rolledIn);
    }
  }

  private static String closingKey(EpochInterval interval) {
    return interval.id() + '/' + Posting.Kind.CLOSING.id();
  }

  private static String text(EpochInterval interval) {
    return "[" + interval.from() + ", " + interval.to() + ")";
  }
}
