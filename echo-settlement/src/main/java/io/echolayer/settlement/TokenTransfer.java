package io.echolayer.settlement;

import io.echolayer.core.internal.Require;
import io.echolayer.rewards.event.Wallet;

/**
 * A payment of the treasury to a wallet.
 *
 * @param units base units, at least 1
 * @param createsAccount whether the wallet's token account is made first, unless it is there
 */
public record TokenTransfer(Wallet wallet, long units, boolean createsAccount) {
  public TokenTransfer {
    Require.atLeastOne("units", units);
  }
}
