package io.echolayer.rewards.receipt;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.index.Breakdown;
import io.echolayer.core.internal.Require;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.pool.ClaimOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a claim is what it is: inputs and breakdown, rule, rounding, pool, place in the order of
 * taking, what was paid, and the Merkle proof of what its user is paid in all. Source:
 * specification section 9.
 *
 * @param epoch id of the epoch that answered the claim
 * @param outcome the claim, and what became of it
 * @param position its place in the order of taking, from 1
 * @param scale decimals of the token
 * @param ruleset digest of the ruleset
 * @param inputs what its rule made the amount of; null for a claim that was carried over
 * @param score why its item's score is what it is; null for a claim that was carried over, or that
 *     is for no item
 * @param proof null if nothing was paid
 */
public record Receipt(
    String epoch,
    ClaimOutcome outcome,
    int position,
    TokenScale scale,
    String ruleset,
    @Nullable Attributes inputs,
    @Nullable Breakdown score,
    @Nullable Proof proof) {
  public Receipt {
    if (position < 1) {
      throw new InvalidValueException("position", "be at least 1", position);
    }
    if ((proof == null) != (outcome.paid() == 0)) {
      throw new InvalidValueException(
          "proof", "be given if and only if something is paid", "paid " + outcome.paid());
    }
  }

  /**
   * The Merkle proof of what a user's key is paid in all.
   *
   * @param key 32 bytes in lower-case hexadecimal: the wallet's public key, or SHA-256 of the user
   *     id where there is no wallet
   * @param units base units that the key is paid, above 0
   * @param root root of the epoch's tree, 32 bytes in lower-case hexadecimal
   * @param siblings from leaf to root, 32 bytes each in lower-case hexadecimal
   */
  public record Proof(String key, long units, String root, List<String> siblings) {
    public Proof {
      Require.aboveZero("units", units);
      siblings = List.copyOf(siblings);
    }
  }

  /**
   * The receipt as one JSON object in canonical form, as a line of {@code receipts.ndjson}, without
   * a line feed. Units are texts, since JSON readers round whole numbers beyond 2^53.
   */
  public String json() {
    return ReceiptJson.of(this);
  }

  /** The receipt as sentences for people, that read well aloud. */
  public String text() {
    return ReceiptText.of(this);
  }
}
