package io.echolayer.rewards.ledger;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.snapshot.EpochInterval;
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
 * @param details what explains it, part of the chain like all else
 */
public record Posting(
    PostingKind kind,
    @Nullable EpochInterval interval,
    @Nullable String ruleset,
    String about,
    List<Transfer> transfers,
    JsonObject details) {
  static final JsonObject NO_DETAILS = JsonObject.builder().build();

  private static final Pattern CLAIM_ID = Pattern.compile("[^/]+/.+/[^/]+", Pattern.DOTALL);

  public Posting {
    transfers = List.copyOf(transfers);
    if ((interval != null) != kind.isOfEpoch() || (ruleset != null) != kind.isOfEpoch()) {
      throw new InvalidValueException(
          "interval and ruleset",
          "be given for what is entered for an epoch, and for nothing else",
          kind);
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
  }

  static Posting ofHold(PostingKind kind, String id, Transfer transfer, JsonObject details) {
    return new Posting(kind, null, null, id, List.of(transfer), details);
  }

  /**
   * What the posting is: {@code <epoch>/<kind>}, {@code <epoch>/<kind>/<claim>}, {@code
   * settlement/<id>} for its beginning, or {@code outcome/<id>} for its end, which is one for both
   * ways to end. A ledger holds each key once.
   */
  public String key() {
    return switch (kind.scope()) {
      case EPOCH -> epoch().id() + '/' + kind.id();
      case CLAIM -> epoch().id() + '/' + kind.id() + '/' + about;
      case HOLD -> (kind == PostingKind.PENDING ? "settlement/" : "outcome/") + about;
    };
  }

  /** The event or item that the claim was made for; null where it is not about a claim. */
  public @Nullable String subject() {
    return kind.scope() == PostingKind.Scope.CLAIM ? Claim.subject(about) : null;
  }

  /** The members that an entry is hashed with, beside its number. */
  public JsonObject json() {
    return PostingJson.write(this).build();
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws InvalidValueException if a member is absent, unknown or refused
   */
  public static Posting read(JsonObject json) {
    return PostingJson.read(json);
  }

  /** Base units that move into accounts of a type. */
  long movedTo(AccountType type) {
    long units = 0;
    for (Transfer transfer : transfers) {
      units = transfer.to().type() == type ? Math.addExact(units, transfer.units()) : units;
    }
    return units;
  }

  EpochInterval epoch() {
    if (interval == null) {
      throw new IllegalStateException("A posting of kind " + kind.id() + " must have an epoch");
    }
    return interval;
  }
}
