package io.echolayer.rewards.ledger;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
