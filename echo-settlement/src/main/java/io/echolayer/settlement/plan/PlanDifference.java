package io.echolayer.settlement.plan;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.settlement.journal.PlannedPayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a plan differs from one before.
 *
 * @param changes wallets that are paid another amount, in the order of addresses
 */
public record PlanDifference(List<Change> changes) {
  /**
   * A wallet that is paid another amount.
   *
   * @param before base units, 0 if it was not paid
   * @param after base units, 0 if it is not paid
   */
  public record Change(String wallet, long before, long after) {
    /** Whether it was not paid before. */
    public boolean isAdded() {
      return before == 0;
    }

    /** Whether it is not paid any more. */
    public boolean isRemoved() {
      return after == 0;
    }
  }

  public PlanDifference {
    changes = List.copyOf(changes);
  }

  /** What changes from {@code before} to {@code after}. */
  public static PlanDifference between(PayoutPlan before, PayoutPlan after) {
    Map<String, long[]> both = new TreeMap<>(Utf8Order.ASCENDING);
    add(before, 0, both);
    add(after, 1, both);
    List<Change> changes = new ArrayList<>();
    both.forEach(
        (wallet, units) -> {
          if (units[0] != units[1]) {
            changes.add(new Change(wallet, units[0], units[1]));
          }
        });
    return new PlanDifference(changes);
  }

  private static void add(PayoutPlan plan, int column, Map<String, long[]> both) {
    for (PlannedPayout payout : plan.payouts()) {
      both.computeIfAbsent(payout.wallet().address(), wallet -> new long[2])[column] =
          payout.units();
    }
  }
}
