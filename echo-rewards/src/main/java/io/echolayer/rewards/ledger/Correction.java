package io.echolayer.rewards.ledger;

import io.echolayer.rewards.internal.UnitsText;

/**
 * What was taken back of a claim whose event was taken back.
 *
 * @param claim id of the claim
 * @param user who had been paid
 * @param wanted base units that had been paid for it and not yet been recovered, above 0
 * @param recovered base units that the user had left, 0 to {@code wanted}
 */
public record Correction(String claim, String user, long wanted, long recovered) {
  /** Base units that had left the ledger, or were on their way: they cannot be corrected. */
  public long missing() {
    return wanted - recovered;
  }

  static Correction of(Posting posting) {
    return new Correction(
        posting.about(),
        posting.details().text("user"),
        UnitsText.read(posting.details(), "wanted"),
        posting.movedTo(AccountType.RECOVERED));
  }
}
