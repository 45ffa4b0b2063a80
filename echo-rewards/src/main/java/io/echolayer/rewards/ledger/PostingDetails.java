package io.echolayer.rewards.ledger;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.rewards.pool.PoolStatement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What explains a posting, part of the chain like all else. Its kind decides which of these. */
public sealed interface PostingDetails {
  /** Nothing: {@link Posting.Kind#REFILL}, {@code EXPIRY} and {@code PENDING}. */
  record None() implements PostingDetails {}

  /**
   * Of {@link Posting.Kind#OPENING}.
   *
   * @param plan SHA-256 over what the epoch enters behind its opening, corrections left out: for
   *     each posting, in order, its canonical JSON and a line feed
   * @param input digest of the events that the epoch saw
   * @param decimals places of the token that units are counted in
   */
  record Opening(String plan, String input, long decimals) implements PostingDetails {
    public Opening {
      Require.atLeastZero("decimals", decimals);
    }
  }

  /**
   * Of {@link Posting.Kind#CORRECTION}.
   *
   * @param event that was taken back
   * @param user who had been paid for it
   * @param wanted base units that had been paid and not yet been recovered, at least 1
   */
  record Correction(String event, String user, long wanted) implements PostingDetails {
    public Correction {
      Names.id("user", user);
      Require.atLeastOne("wanted", wanted);
    }
  }

  /**
   * Of {@link Posting.Kind#WITHDRAWAL}.
   *
   * @param user whose claim waited
   */
  record Withdrawal(String user) implements PostingDetails {
    public Withdrawal {
      Names.id("user", user);
    }
  }

  /**
   * Of {@link Posting.Kind#CLAIM}. Fractions of a second are cut.
   *
   * @param user whose claim it is
   * @param recorded when its event became known
   * @param happened when its event happened; null for a claim that is made for no event, or whose
   *     event counts no longer
   */
  record Claim(String user, Instant recorded, @Nullable Instant happened)
      implements PostingDetails {
    public Claim {
      Names.id("user", user);
      recorded = Timestamp.checked("recorded", recorded);
      happened = happened == null ? null : Timestamp.checked("happened", happened);
    }
  }

  /**
   * Of {@link Posting.Kind#CLOSING}.
   *
   * @param pools the account of each pool
   * @param queue SHA-256 over the claims that wait for the next epoch: for each, in the order of
   *     id, the canonical JSON of claim, user, pool and units, and a line feed
   */
  record Closing(PoolStatement pools, String queue) implements PostingDetails {}

  /**
   * Of {@link Posting.Kind#POSTED}.
   *
   * @param reference what proves the payment, such as a transaction's signature
   */
  record Posted(String reference) implements PostingDetails {}

  /**
   * Of {@link Posting.Kind#VOIDED}.
   *
   * @param reason why the payment was not made
   */
  record Voided(String reason) implements PostingDetails {}
}
