package io.echolayer.settlement.journal;

import java.util.List;

/**
 * Payouts that were planned are not made under this plan; what they were to pay is due as before.
 *
 * @param wallets their addresses; none is part of a transaction
 */
public record PayoutsDropped(List<String> wallets, String reason) implements JournalEvent {
  public PayoutsDropped {
    wallets = List.copyOf(wallets);
  }
}
