package io.echolayer.settlement.internal;

import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import io.echolayer.settlement.payout.PlannedPayout;
import java.util.ArrayList;
import java.util.List;

/** Payouts in order, as many in a transaction as the gateway says are fitting. */
public final class PayoutBatches {
  /** More payouts than this are never in one transaction. */
  public static final int MOST = 256;

  private final PayoutGateway gateway;
  private final List<PlannedPayout> payouts;
  private int from;

  /** The payouts to pack. */
  public PayoutBatches(PayoutGateway gateway, List<PlannedPayout> payouts) {
    this.gateway = gateway;
    this.payouts = payouts;
  }

  /** The payouts of the next transaction; none at the end. */
  public List<PlannedPayout> next() {
    if (from == payouts.size()) {
      return List.of();
    }
    List<PlannedPayout> candidates = payouts.subList(from, Math.min(payouts.size(), from + MOST));
    int fitting = gateway.fitting(transfers(candidates));
    if (fitting < 1 || fitting > candidates.size()) {
      throw new IllegalStateException(
          "fitting must be within 1 to "
              + candidates.size()
              + " transfers, but the gateway says "
              + fitting);
    }
    from += fitting;
    return List.copyOf(candidates.subList(0, fitting));
  }

  /** What the treasury is to transfer. */
  public static List<TokenTransfer> transfers(List<PlannedPayout> payouts) {
    List<TokenTransfer> transfers = new ArrayList<>(payouts.size());
    for (PlannedPayout payout : payouts) {
      transfers.add(payout.transfer());
    }
    return transfers;
  }
}
