package io.echolayer.rewards.ledger;

import static io.echolayer.rewards.ledger.Account.Type.ANSWERED;
import static io.echolayer.rewards.ledger.Account.Type.CLAIMED;
import static io.echolayer.rewards.ledger.Account.Type.ISSUANCE;
import static io.echolayer.rewards.ledger.Account.Type.LAPSED;
import static io.echolayer.rewards.ledger.Account.Type.POOL;
import static io.echolayer.rewards.ledger.Account.Type.QUEUE;
import static io.echolayer.rewards.ledger.Account.Type.RECOVERED;
import static io.echolayer.rewards.ledger.Account.Type.SETTLED;
import static io.echolayer.rewards.ledger.Account.Type.SETTLING;
import static io.echolayer.rewards.ledger.Account.Type.USER;

import com.google.common.collect.ImmutableList;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be entered, whole or not at all. Its {@link #key} says what it is; two postings with
 * one key must be equal.
 *
 * @param kind what it is for; it decides what may move
 * @param interval of the epoch; null for a hold, which belongs to none
 * @param ruleset digest of the epoch's ruleset; null for a hold
 * @param about id of the claim or the hold; empty where it is about an epoch as a whole
 * @param transfers what moves, in order; may be empty
 * @param details what explains it, of the type that the kind asks for
 */
public record Posting(
    Kind kind,
    @Nullable EpochInterval interval,
    @Nullable String ruleset,
    String about,
    List<Transfer> transfers,
    PostingDetails details) {
  /**
   * What moves from one account to another. Both sides are one record, so that they cannot differ.
   *
   * @param from loses the units
   * @param to gains them; another account in the same book
   * @param units base units, at least 1
   */
  public record Transfer(Account from, Account to, long units) {
    public Transfer {
      if (from.type().book() != to.type().book() || from.equals(to)) {
        throw new InvalidValueException("to", "be another account in the book of " + from, to);
      }
      Require.atLeastOne("units", units);
    }

    boolean moves(Account.Type source, Account.Type target) {
      return from.type() == source && to.type() == target;
    }
  }

  private static final Pattern CLAIM_ID = Pattern.compile("[^/]+/.+/[^/]+", Pattern.DOTALL);

  /**
   * What a posting is for. The kind decides what may move, so that no posting of another shape can
   * be made.
   */
  public enum Kind {
    /** An epoch begins: its money is issued into the pools. */
    OPENING("opening", Scope.EPOCH, DetailsFormat.OPENING, new Move(ISSUANCE, POOL)),
    /** What was paid for an event that was taken back is recovered, as far as it is there. */
    CORRECTION("correction", Scope.CLAIM, DetailsFormat.CORRECTION, new Move(USER, RECOVERED)),
    /** A claim that waited is withdrawn, since its event was taken back. */
    WITHDRAWAL(
        "withdrawal",
        Scope.CLAIM,
        DetailsFormat.WITHDRAWAL,
        new Move(QUEUE, Account.Type.WITHDRAWN)),
    /** The reserve tops up other pools. */
    REFILL("refill", Scope.EPOCH, DetailsFormat.NONE, new Move(POOL, POOL)),
    /** A claim is taken: paid, queued, lapsed, or in parts. */
    CLAIM(
        "claim",
        Scope.CLAIM,
        DetailsFormat.CLAIM,
        new Move(POOL, USER),
        new Move(CLAIMED, ANSWERED),
        new Move(CLAIMED, QUEUE),
        new Move(CLAIMED, LAPSED),
        new Move(QUEUE, ANSWERED),
        new Move(QUEUE, LAPSED)),
    /** What is left in the pools expires. */
    EXPIRY("expiry", Scope.EPOCH, DetailsFormat.NONE, new Move(POOL, Account.Type.EXPIRED)),
    /** An epoch is complete; it moves nothing. */
    CLOSING("closing", Scope.EPOCH, DetailsFormat.CLOSING),

    /** A hold begins: the user's money is held. */
    PENDING("pending", Scope.HOLD, DetailsFormat.NONE, new Move(USER, SETTLING)),
    /** A hold is posted: the money is gone. */
    POSTED("posted", Scope.HOLD, DetailsFormat.POSTED, new Move(SETTLING, SETTLED)),
    /** A hold is voided: the money is the user's again. */
    VOIDED("voided", Scope.HOLD, DetailsFormat.VOIDED, new Move(SETTLING, USER));

    /** What a posting is unique in. */
    enum Scope {
      /** One of a kind in an epoch. */
      EPOCH,
      /** One of a kind for a claim in an epoch. */
      CLAIM,
      /** One beginning and one end for a hold. */
      HOLD
    }

    private record Move(Account.Type from, Account.Type to) {}

    private final String id;
    private final Scope scope;

    @SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing.
    private final DetailsFormat<?> format;

    @SuppressWarnings("ImmutableEnumChecker") // A record of two enums is immutable.
    private final ImmutableList<Move> moves;

    Kind(String id, Scope scope, DetailsFormat<?> format, Move... moves) {
      this.id = id;
      this.scope = scope;
      this.format = format;
      this.moves = ImmutableList.copyOf(moves);
    }

    Scope scope() {
      return scope;
    }

    DetailsFormat<?> format() {
      return format;
    }

    boolean isOfEpoch() {
      return scope != Scope.HOLD;
    }

    boolean allows(Transfer transfer) {
      return moves.stream().anyMatch(move -> transfer.moves(move.from(), move.to()));
    }

    /** The kind's name in entries, such as {@code closing}. */
    public String id() {
      return id;
    }

    /**
     * The kind of a name in an entry.
     *
     * @throws InvalidValueException if there is none
     */
    public static Kind of(String id) {
      for (Kind kind : values()) {
        if (kind.id.equals(id)) {
          return kind;
        }
      }
      throw new InvalidValueException(
          "kind", "be one of " + Arrays.stream(values()).map(Kind::id).toList(), id);
    }
  }

  public Posting {
    transfers = List.copyOf(transfers);
    if ((interval != null) != kind.isOfEpoch() || (ruleset != null) != kind.isOfEpoch()) {
      throw new InvalidValueException(
          "interval and ruleset",
          "be given for what is entered for an epoch, and for nothing else",
          kind.id());
    }
    boolean fits =
        switch (kind.scope()) {
          case EPOCH -> about.isEmpty();
          case CLAIM -> CLAIM_ID.matcher(about).matches();
          case HOLD -> !about.isBlank();
        };
    if (!fits) {
      throw new InvalidValueException(
          "about", "name what a posting of kind " + kind.id() + " is about", about);
    }
    for (Transfer transfer : transfers) {
      if (!kind.allows(transfer)) {
        throw new InvalidValueException(
            "transfers", "be of those that a posting of kind " + kind.id() + " may make", transfer);
      }
    }
    if (!kind.format().type().isInstance(details)) {
      throw new InvalidValueException(
          "details", "be those of a posting of kind " + kind.id(), details);
    }
  }

  static Posting ofHold(Kind kind, String id, Transfer transfer, PostingDetails details) {
    return new Posting(kind, null, null, id, List.of(transfer), details);
  }

  /**
   * What the posting is: {@code <epoch>/<kind>}, {@code <epoch>/<kind>/<claim>}, {@code
   * settlement/<id>} for the beginning of a hold, or {@code outcome/<id>} for its end, which is one
   * for both ways to end. A ledger holds each key once.
   */
  public String key() {
    return switch (kind.scope()) {
      case EPOCH -> epoch().id() + '/' + kind.id();
      case CLAIM -> epoch().id() + '/' + kind.id() + '/' + about;
      case HOLD -> kind == Kind.PENDING ? pendingKey(about) : outcomeKey(about);
    };
  }

  static String pendingKey(String hold) {
    return "settlement/" + hold;
  }

  static String outcomeKey(String hold) {
    return "outcome/" + hold;
  }

  /** The event or item that the claim was made for; null where it is not about a claim. */
  public @Nullable String subject() {
    return kind.scope() == Kind.Scope.CLAIM ? Claim.subject(about) : null;
  }

  /** RFC 8785 JSON of the members that an entry is hashed with, beside its number. */
  public String json() {
    return PostingJson.write(this).build().canonical();
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws InvalidValueException if a member is absent, unknown or refused
   */
  public static Posting read(String json) {
    return PostingJson.read(JsonObject.parse(json));
  }

  /** Base units that move into accounts of a type. */
  long movedTo(Account.Type type) {
    long units = 0;
    for (Transfer transfer : transfers) {
      units = transfer.to().type() == type ? Math.addExact(units, transfer.units()) : units;
    }
    return units;
  }

  /**
   * The details of a posting whose kind is known.
   *
   * @throws ClassCastException if they are of another type
   */
  public <D extends PostingDetails> D details(Class<D> type) {
    return type.cast(details);
  }

  EpochInterval epoch() {
    if (interval == null) {
      throw new IllegalStateException("A posting of kind " + kind.id() + " must have an epoch");
    }
    return interval;
  }
}
