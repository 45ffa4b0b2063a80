package io.echolayer.settlement.payout;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import java.util.HashSet;
import java.util.List;

/**
 * A payout that a plan pays.
 *
 * @param units base units, at least 1: all that {@code epochs} owe the wallet
 * @param createsAccount whether the wallet's token account had to be made when it was planned
 * @param risk its score, 0 to 100
 * @param epochs ids of the epochs whose dues it pays, in order, at least one, each once
 */
public record PlannedPayout(
    Wallet wallet, long units, boolean createsAccount, int risk, List<String> epochs) {
  public PlannedPayout {
    epochs = List.copyOf(epochs);
    Require.atLeastOne("units", units);
    Risk.check(risk);
    if (epochs.isEmpty() || new HashSet<>(epochs).size() != epochs.size()) {
      throw new InvalidValueException("epochs", "name at least one, each once", epochs);
    }
  }

  /** What the treasury is to transfer. */
  public TokenTransfer transfer() {
    return new TokenTransfer(wallet, units, createsAccount);
  }
}
