package io.echolayer.settlement.control;

import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.journal.PaymentHistory;

/**
 * What a risk rule may look at.
 *
 * @param units what is due to the wallet, in base units
 * @param allUnits what is due to all wallets that wait for this plan, at least {@code units}
 * @param history what the wallet was paid before
 */
public record PayoutFacts(Wallet wallet, long units, long allUnits, PaymentHistory history) {}
