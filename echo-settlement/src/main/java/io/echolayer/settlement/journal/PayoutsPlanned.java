package io.echolayer.settlement.journal;

import java.util.List;

/**
 * Some of the payouts of a plan that has begun.
 *
 * @param payouts at most {@link DuesTaken#MOST}, in the order of the plan
 */
public record PayoutsPlanned(List<PlannedPayout> payouts) implements JournalEvent {
  public PayoutsPlanned {
    payouts = List.copyOf(payouts);
  }
}
