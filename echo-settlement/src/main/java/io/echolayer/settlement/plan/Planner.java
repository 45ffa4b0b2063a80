package io.echolayer.settlement.plan;

import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.RecipientAccount;
import io.echolayer.settlement.TransactionCost;
import io.echolayer.settlement.TreasuryAccount;
import io.echolayer.settlement.control.PayoutFacts;
import io.echolayer.settlement.control.RiskScore;
import io.echolayer.settlement.control.TreasuryLimits;
import io.echolayer.settlement.journal.Due;
import io.echolayer.settlement.journal.JournalOpened;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.journal.PlannedPayout;
import io.echolayer.settlement.plan.HeldPayout.Fate;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes plans: decides for every wallet that something is due to whether it is paid now. All of
 * what is due to a wallet is paid at once or not at all.
 */
public final class Planner {
  private final JournalState state;
  private final PayoutGateway gateway;
  private final SettlementPolicy policy;
  private final JournalOpened books;
  private final Map<Wallet, PlannedPayout> payouts = new LinkedHashMap<>();
  private final List<HeldPayout> held = new ArrayList<>();

  private Planner(
      JournalOpened books, JournalState state, PayoutGateway gateway, SettlementPolicy policy) {
    this.books = books;
    this.state = state;
    this.gateway = gateway;
    this.policy = policy;
  }

  /**
   * A plan for all that is due and in no plan.
   *
   * @param now for the limit of the day
   * @throws InvalidValueException if the token has other decimals than the books, or the treasury
   *     is another one, is frozen, or has too little of the token or of the chain's coin
   */
  public static PayoutPlan plan(
      JournalState state, PayoutGateway gateway, SettlementPolicy policy, Instant now) {
    JournalOpened books = state.opened();
    if (books == null) {
      throw new IllegalStateException("A journal must be opened before it is planned from");
    }
    return new Planner(books, state, gateway, policy).plan(now);
  }

  private PayoutPlan plan(Instant now) {
    TreasuryAccount treasury = gateway.treasury();
    checkTreasury(treasury);
    judge();
    checkAccounts();
    limit(now);
    List<PlannedPayout> paid = List.copyOf(payouts.values());
    held.sort((a, b) -> a.wallet().address().compareTo(b.wallet().address()));
    PayoutPlan plan = packed(paid);
    checkFunds(treasury, plan);
    return plan;
  }

  private void checkTreasury(TreasuryAccount treasury) {
    require("mint", books.mint(), treasury.mint());
    require("decimals of the mint", books.decimals(), treasury.decimals());
    require("treasury", books.treasury(), treasury.address());
    if (treasury.frozen()) {
      throw new InvalidValueException(
          "treasury",
          "have an account that may pay",
          treasury.address() + ", which is frozen",
          "Have it thawed by the token's freeze authority.");
    }
  }

  private static void require(String field, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new InvalidValueException(
          field, "be what the books count in (" + expected + ")", found, "Nothing was sent.");
    }
  }

  /** Dust, limit of a payout, and risk. */
  private void judge() {
    Map<Wallet, Long> units = new LinkedHashMap<>();
    BigInteger all = BigInteger.ZERO;
    for (List<Due> dues : state.openDues().values()) {
      long sum = dues.stream().mapToLong(Due::units).reduce(0, Math::addExact);
      units.put(dues.get(0).wallet(), sum);
      all = all.add(BigInteger.valueOf(sum));
    }
    long allUnits = all.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    units.forEach((wallet, due) -> judge(wallet, due, allUnits));
  }

  private void judge(Wallet wallet, long units, long allUnits) {
    RiskScore risk =
        policy.risk().score(new PayoutFacts(wallet, units, allUnits, state.history(wallet)));
    if (risk.score() >= policy.risk().refuseFrom()) {
      hold(wallet, units, Fate.REFUSED, risk.score(), risk.toString());
    } else if (units < policy.dustFloor()) {
      hold(
          wallet,
          units,
          Fate.WAITS,
          risk.score(),
          "below the floor of " + policy.dustFloor() + " base units");
    } else if (units > policy.limits().perPayout()) {
      hold(
          wallet,
          units,
          Fate.HELD,
          risk.score(),
          "above the limit of a payout, " + policy.limits().perPayout() + " base units");
    } else if (risk.score() >= policy.risk().holdFrom()
        && !policy.released().contains(wallet.address())) {
      hold(wallet, units, Fate.HELD, risk.score(), risk.toString());
    } else {
      List<Due> dues = state.openDues().getOrDefault(wallet.address(), List.of());
      payouts.put(
          wallet,
          new PlannedPayout(
              wallet, units, false, risk.score(), dues.stream().map(Due::epoch).toList()));
    }
  }

  private void checkAccounts() {
    for (Map.Entry<Wallet, RecipientAccount> answer :
        gateway.recipients(List.copyOf(payouts.keySet())).entrySet()) {
      Wallet wallet = answer.getKey();
      switch (answer.getValue()) {
        case READY -> {}
        case MISSING ->
            payouts.computeIfPresent(
                wallet,
                (key, payout) ->
                    new PlannedPayout(key, payout.units(), true, payout.risk(), payout.epochs()));
        case FROZEN -> refuse(wallet, "its token account is frozen");
        case OFF_CURVE -> refuse(wallet, "the address is not on the curve: nobody has its key");
        case FOREIGN -> refuse(wallet, "what stands at its token account is something else");
      }
    }
  }

  private void refuse(Wallet wallet, String reason) {
    PlannedPayout payout = payouts.remove(wallet);
    if (payout != null) {
      hold(wallet, payout.units(), Fate.REFUSED, payout.risk(), reason);
    }
  }

  /** Limits of a run and of a day, in the order of addresses: what does not fit waits. */
  private void limit(Instant now) {
    TreasuryLimits limits = policy.limits();
    long today = state.signedOn(LocalDate.ofInstant(now, ZoneOffset.UTC));
    long left = Math.min(limits.perRun(), Math.max(0, limits.perDay() - today));
    for (PlannedPayout payout : List.copyOf(payouts.values())) {
      if (payout.units() <= left) {
        left -= payout.units();
      } else {
        payouts.remove(payout.wallet());
        hold(
            payout.wallet(),
            payout.units(),
            Fate.WAITS,
            payout.risk(),
            "above what a run or day has left, " + left + " base units");
      }
    }
  }

  private PayoutPlan packed(Collection<PlannedPayout> paid) {
    PayoutBatches packing = new PayoutBatches(gateway, List.copyOf(paid));
    TransactionCost cost = TransactionCost.NONE;
    long transactions = 0;
    for (List<PlannedPayout> batch = packing.next(); !batch.isEmpty(); batch = packing.next()) {
      cost = cost.plus(gateway.cost(PayoutBatches.transfers(batch)));
      transactions++;
    }
    return new PayoutPlan(books, policy.json(), List.copyOf(paid), held, transactions, cost);
  }

  private static void checkFunds(TreasuryAccount treasury, PayoutPlan plan) {
    if (treasury.units() < plan.units()) {
      throw new InvalidValueException(
          "treasury",
          "hold what is to be paid (" + plan.units() + " base units)",
          treasury.units(),
          "Fund it, or set a limit per run; nothing was sent.");
    }
    if (treasury.lamports() < plan.cost().lamports()) {
      throw new InvalidValueException(
          "treasury",
          "hold fee and rent (" + plan.cost().lamports() + " lamports)",
          treasury.lamports(),
          "Fund it, or set a limit per run; nothing was sent.");
    }
  }

  private void hold(Wallet wallet, long units, Fate fate, int risk, String reason) {
    held.add(new HeldPayout(wallet, units, fate, risk, reason));
  }
}
