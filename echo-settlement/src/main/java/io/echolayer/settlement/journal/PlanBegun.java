package io.echolayer.settlement.journal;

import io.echolayer.core.internal.Require;
import java.util.List;

/**
 * A plan was checked and approved, and is carried out from here on; its {@link PayoutsPlanned}
 * follow in the same append.
 *
 * @param plan SHA-256 of the plan's canonical JSON
 * @param approvedBy public keys of those who approved it, in base58; empty if nobody had to
 * @param payouts how many
 * @param units what they come to
 */
public record PlanBegun(String plan, List<String> approvedBy, long payouts, long units)
    implements JournalEvent {
  public PlanBegun {
    approvedBy = List.copyOf(approvedBy);
    Require.atLeastZero("payouts", payouts);
    Require.atLeastZero("units", units);
  }
}
