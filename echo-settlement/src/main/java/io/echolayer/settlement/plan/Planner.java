package io.echolayer.settlement.plan;

import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.PayoutGateway.RecipientAccount;
import io.echolayer.settlement.PayoutGateway.TransactionCost;
import io.echolayer.settlement.PayoutGateway.TreasuryAccount;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.control.RiskPolicy;
import io.echolayer.settlement.control.RiskRule;
import io.echolayer.settlement.control.TreasuryLimits;
import io.echolayer.settlement.internal.PayoutBatches;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.payout.HeldPayout;
import io.echolayer.settlement.payout.HeldPayout.Fate;
import io.echolayer.settlement.payout.PlannedPayout;
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
final class Planner {
  private final JournalState state;
  private final PayoutGateway gateway;
  private final SettlementPolicy policy;
  private final Treasury treasury;
  private final Map<Wallet, PlannedPayout> payouts = new LinkedHashMap<>();
  private final List<HeldPayout> held = new ArrayList<>();

  Planner(JournalState state, PayoutGateway gateway, SettlementPolicy policy) {
    this.state = state;
    this.gateway = gateway;
    this.policy = policy;
    Treasury known = state.treasury();
    if (known == null) {
      throw new IllegalStateException("A journal must be opened before it is planned from");
    }
    this.treasury = known;
  }

  PayoutPlan plan(Instant now) {
    TreasuryAccount account = gateway.treasury();
    checkTreasury(account);
    judge();
    checkAccounts();
    limit(now);
    List<PlannedPayout> paid = List.copyOf(payouts.values());
    held.sort((a, b) -> a.wallet().address().compareTo(b.wallet().address()));
    PayoutPlan plan = packed(paid);
    checkFunds(account, plan);
    return plan;
  }

  private void checkTreasury(TreasuryAccount account) {
    Treasury there = account.treasury();
    require("mint", treasury.token(), there.token());
    require("decimals of the mint", treasury.decimals(), there.decimals());
    require("treasury", treasury.address(), there.address());
    if (account.frozen()) {
      throw new InvalidValueException(
          "treasury",
          "have an account that may pay",
          there.address() + ", which is frozen",
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
    RiskPolicy.Score risk =
        policy
            .risk()
            .score(
                new RiskRule.Facts(
                    wallet, units, allUnits, state.payments(wallet), state.paid(wallet)));
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
    } else if (risk.score() >= policy.risk().holdFrom() && !policy.released().contains(wallet)) {
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
    for (Wallet wallet : List.copyOf(payouts.keySet())) {
      if (!gateway.isAddress(wallet.address())) {
        refuse(wallet, "it is no address of the chain");
      }
    }
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
        case KEYLESS -> refuse(wallet, "the address is not on the curve: nobody has its key");
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
    return new PayoutPlan(
        treasury, policy.statement(), List.copyOf(paid), held, transactions, cost);
  }

  private static void checkFunds(TreasuryAccount account, PayoutPlan plan) {
    if (account.units() < plan.units()) {
      throw new InvalidValueException(
          "treasury",
          "hold what is to be paid (" + plan.units() + " base units)",
          account.units(),
          "Fund it, or set a limit per run; nothing was sent.");
    }
    if (account.coins() < plan.cost().coins()) {
      throw new InvalidValueException(
          "treasury",
          "hold fee and rent (" + plan.cost().coins() + " base units of the chain's coin)",
          account.coins(),
          "Fund it, or set a limit per run; nothing was sent.");
    }
  }

  private void hold(Wallet wallet, long units, Fate fate, int risk, String reason) {
    held.add(new HeldPayout(wallet, units, fate, risk, reason));
  }
}
