package io.echolayer.rewards.epoch;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.proof.PayoutTree;
import io.echolayer.rewards.proof.Recipient;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a user is paid by an epoch.
 *
 * @param user id of the user
 * @param wallet where, or null if the user has none
 * @param units base units, above 0
 */
public record Payout(String user, @Nullable Wallet wallet, long units) {
  public Payout {
    Names.id("user", user);
    Require.aboveZero("units", units);
  }

  /** The Merkle tree over all payouts of an epoch. */
  public static PayoutTree tree(Collection<Payout> payouts) {
    return PayoutTree.of(payouts.stream().map(Payout::recipient).toList());
  }

  /** The leaf that the payout is part of: that of its wallet, or of the user without one. */
  public Recipient recipient() {
    return new Recipient(Recipient.key(user, wallet), wallet != null, units);
  }
}
