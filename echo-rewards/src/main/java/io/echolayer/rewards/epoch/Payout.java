package io.echolayer.rewards.epoch;

import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.proof.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * What a user is paid by an epoch.
 *
 * @param wallet where, or null if the user has none
 * @param units base units, above 0
 */
public record Payout(String user, @Nullable Wallet wallet, long units) {
  /** The leaf that the payout is part of. */
  public Recipient recipient() {
    return new Recipient(Recipient.key(user, wallet), wallet != null, units);
  }
}
