package io.echolayer.rewards.ledger;

import static io.echolayer.rewards.ledger.AccountType.ANSWERED;
import static io.echolayer.rewards.ledger.AccountType.CLAIMED;
import static io.echolayer.rewards.ledger.AccountType.EXPIRED;
import static io.echolayer.rewards.ledger.AccountType.ISSUANCE;
import static io.echolayer.rewards.ledger.AccountType.LAPSED;
import static io.echolayer.rewards.ledger.AccountType.POOL;
import static io.echolayer.rewards.ledger.AccountType.QUEUE;
import static io.echolayer.rewards.ledger.AccountType.RECOVERED;
import static io.echolayer.rewards.ledger.AccountType.SETTLED;
import static io.echolayer.rewards.ledger.AccountType.SETTLING;
import static io.echolayer.rewards.ledger.AccountType.USER;
import static io.echolayer.rewards.ledger.AccountType.WITHDRAWN;

import com.google.common.collect.ImmutableList;
import io.echolayer.core.InvalidValueException;
import java.util.List;
import java.util.Locale;

/**
 * What a posting is for. The kind decides what may move, so that no posting of another shape can be
 * made.
 */
public enum PostingKind {
  /** An epoch begins: its money is issued into the pools. */
  OPENING(Scope.EPOCH, new Move(ISSUANCE, POOL)),
  /** What was paid for an event that was taken back is recovered, as far as it is there. */
  CORRECTION(Scope.CLAIM, new Move(USER, RECOVERED)),
  /** A claim that waited is withdrawn, since its event was taken back. */
  WITHDRAWAL(Scope.CLAIM, new Move(QUEUE, WITHDRAWN)),
  /** The reserve tops up other pools. */
  REFILL(Scope.EPOCH, new Move(POOL, POOL)),
  /** A claim is taken: paid, queued, lapsed, or in parts. */
  CLAIM(
      Scope.CLAIM,
      new Move(POOL, USER),
      new Move(CLAIMED, ANSWERED),
      new Move(CLAIMED, QUEUE),
      new Move(CLAIMED, LAPSED),
      new Move(QUEUE, ANSWERED),
      new Move(QUEUE, LAPSED)),
  /** What is left in the pools expires. */
  EXPIRY(Scope.EPOCH, new Move(POOL, EXPIRED)),
  /** An epoch is complete; it moves nothing. */
  CLOSING(Scope.EPOCH),

  /** A hold begins: the user's money is held. */
  PENDING(Scope.HOLD, new Move(USER, SETTLING)),
  /** A hold is posted: the money is gone. */
  POSTED(Scope.HOLD, new Move(SETTLING, SETTLED)),
  /** A hold is voided: the money is the user's again. */
  VOIDED(Scope.HOLD, new Move(SETTLING, USER));

  /** What a posting is unique in. */
  enum Scope {
    /** One of a kind in an epoch. */
    EPOCH,
    /** One of a kind for a claim in an epoch. */
    CLAIM,
    /** One beginning and one end for a hold. */
    HOLD
  }

  private record Move(AccountType from, AccountType to) {}

  private final Scope scope;
  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // A record of two enums is immutable.
  private final ImmutableList<Move> moves;

  PostingKind(Scope scope, Move... moves) {
    this.scope = scope;
    this.id = name().toLowerCase(Locale.ROOT);
    this.moves = ImmutableList.copyOf(moves);
  }

  Scope scope() {
    return scope;
  }

  boolean isOfEpoch() {
    return scope != Scope.HOLD;
  }

  boolean allows(Transfer transfer) {
    return moves.stream().anyMatch(move -> transfer.moves(move.from(), move.to()));
  }

  /** The kind's name in files, such as {@code closing}. */
  public String id() {
    return id;
  }

  /**
   * The kind of a name in a file.
   *
   * @throws InvalidValueException if there is none
   */
  public static PostingKind of(String id) {
    for (PostingKind kind : values()) {
      if (kind.id().equals(id)) {
        return kind;
      }
    }
    throw new InvalidValueException("kind", "be one of " + List.of(values()), id);
  }
}
