package io.echolayer.rewards.pool;

import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.claim.Claim;
import java.util.List;

/**
 * Decides which claims a day's pools pay. An implementation moves money only through {@link
 * PoolAccounts}, so that it can neither make nor lose any; a day on which it tries is not closed.
 */
public interface PoolPolicy {
  /**
   * First come, first served, and nobody is lost: a claim that its pool can pay in full is paid;
   * the reserve tops up what is missing; otherwise the claim waits for the next day and does not
   * block later, smaller ones. A claim above its pool's whole opening could never be paid so: it
   * takes what is left as an instalment, is never refilled, and waits for the rest.
   *
   * <p>Guards: the instalments of one user take at most a share of a pool's opening; claims on the
   * reserve take at most a share of its opening, and one above that share is paid in instalments;
   * what is left at the end pays those who wait, in order, the last of them in part.
   */
  static PoolPolicy queue() {
    return new QueuePolicy(true);
  }

  /** The same, but the reserve does not top up the other pools. */
  static PoolPolicy queueWithoutRefill() {
    return new QueuePolicy(false);
  }

  /**
   * Everybody gets the same part: if the claims of a pool exceed it, what it has is split by
   * largest remainder, weighted by claim, and the rest of each claim lapses. Nothing is queued or
   * refilled.
   */
  static PoolPolicy proRata() {
    return new ProRataPolicy();
  }

  /**
   * The policy of a name, one of the above.
   *
   * @param name as {@link #name} gives it
   * @param refills whether the reserve tops up the other pools; no matter under {@code pro-rata}
   * @throws InvalidValueException if there is no such policy
   */
  static PoolPolicy named(String name, boolean refills) {
    return switch (name) {
      case QueuePolicy.NAME -> new QueuePolicy(refills);
      case ProRataPolicy.NAME -> new ProRataPolicy();
      default -> throw new InvalidValueException("policy", "be queue or pro-rata", name);
    };
  }

  /** The policy's name in settings and files, such as {@code queue}. */
  String name();

  /** Whether the reserve tops up other pools. */
  boolean refills();

  /** Whether a claim that is not paid may lapse. */
  boolean lapses();

  /**
   * Takes the claims.
   *
   * @param claims in the order of taking: those carried over first, then the day's
   * @param accounts the pools, to be drawn on
   * @return an outcome for each claim, in the same order
   */
  List<ClaimOutcome> settle(List<Claim> claims, PoolAccounts accounts);
}
