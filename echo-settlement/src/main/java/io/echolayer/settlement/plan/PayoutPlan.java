package io.echolayer.settlement.plan;

import com.google.common.hash.Hashing;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.PayoutGateway.TransactionCost;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.payout.HeldPayout;
import io.echolayer.settlement.payout.PlannedPayout;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is to be paid what, and who is not, and why. People approve it by its digest.
 *
 * @param treasury who pays, and in what
 * @param policy that it was made under
 * @param payouts in the order of addresses, each once
 * @param held in the order of addresses
 * @param transactions how many it takes, if accounts stay as they are
 * @param cost of them all
 */
public record PayoutPlan(
    Treasury treasury,
    SettlementPolicy.Statement policy,
    List<PlannedPayout> payouts,
    List<HeldPayout> held,
    long transactions,
    TransactionCost cost) {
  /**
   * A wallet that is paid another amount than by another plan.
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

  public PayoutPlan {
    payouts = List.copyOf(payouts);
    held = List.copyOf(held);
    Require.atLeastZero("transactions", transactions);
    for (int i = 1; i < payouts.size(); i++) {
      String before = payouts.get(i - 1).wallet().address();
      String next = payouts.get(i).wallet().address();
      if (Utf8Order.compare(before, next) >= 0) {
        throw new InvalidValueException("payouts", "ascend by address, each once", next);
      }
    }
  }

  /**
   * A plan for all that is due and in no plan. All of what is due to a wallet is paid at once or
   * not at all.
   *
   * @param now for the limit of the day
   * @throws InvalidValueException if the gateway pays another token, in other decimals, or from
   *     another treasury than the journal is for; or the treasury is frozen, or has too little of
   *     the token or of the chain's coin
   * @throws IllegalStateException if the journal has no entry
   */
  public static PayoutPlan of(
      JournalState state, PayoutGateway gateway, SettlementPolicy policy, Instant now) {
    return new Planner(state, gateway, policy).plan(now);
  }

  /**
   * What the plan pays, in base units.
   *
   * @throws ArithmeticException beyond 64 bits
   */
  public long units() {
    return payouts.stream().mapToLong(PlannedPayout::units).reduce(0, Math::addExact);
  }

  /** SHA-256 of the canonical JSON, in lower-case hexadecimal. */
  public String digest() {
    return Hashing.sha256().hashString(json(), StandardCharsets.UTF_8).toString();
  }

  /** The whole plan as canonical JSON. */
  public String json() {
    return PlanJson.write(this).canonical();
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws InvalidValueException if a member is absent, unknown or refused
   */
  public static PayoutPlan read(String json) {
    return PlanJson.read(JsonObject.parse(json));
  }

  /** Wallets that this plan pays another amount than {@code before}, in the order of addresses. */
  public List<Change> changesFrom(PayoutPlan before) {
    Map<String, long[]> both = new TreeMap<>(Utf8Order.ASCENDING);
    add(before, 0, both);
    add(this, 1, both);
    List<Change> changes = new ArrayList<>();
    both.forEach(
        (wallet, units) -> {
          if (units[0] != units[1]) {
            changes.add(new Change(wallet, units[0], units[1]));
          }
        });
    return changes;
  }

  private static void add(PayoutPlan plan, int column, Map<String, long[]> both) {
    for (PlannedPayout payout : plan.payouts) {
      both.computeIfAbsent(payout.wallet().address(), wallet -> new long[2])[column] =
          payout.units();
    }
  }
}
