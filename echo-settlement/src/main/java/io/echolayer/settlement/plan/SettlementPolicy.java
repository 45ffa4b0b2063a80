package io.echolayer.settlement.plan;

import com.google.common.collect.ImmutableSet;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.settlement.control.RiskPolicy;
import io.echolayer.settlement.control.RiskRule;
import io.echolayer.settlement.control.TreasuryLimits;
import java.util.Collection;

/**
 * What a treasury pays, and what not.
 *
 * @param dustFloor less than this, in base units, is not paid but waits until more is due
 * @param released addresses that are paid although their risk would hold them
 */
public record SettlementPolicy(
    long dustFloor, TreasuryLimits limits, RiskPolicy risk, ImmutableSet<String> released) {
  /** Pays everything at once. */
  public static final SettlementPolicy DEFAULT =
      new SettlementPolicy(0, TreasuryLimits.NONE, RiskPolicy.NONE, ImmutableSet.of());

  public SettlementPolicy {
    Require.atLeastZero("dustFloor", dustFloor);
  }

  /** The same with another floor. */
  public SettlementPolicy withDustFloor(long units) {
    return new SettlementPolicy(units, limits, risk, released);
  }

  /** The same with other limits. */
  public SettlementPolicy withLimits(TreasuryLimits other) {
    return new SettlementPolicy(dustFloor, other, risk, released);
  }

  /** The same with other rules. */
  public SettlementPolicy withRisk(RiskPolicy other) {
    return new SettlementPolicy(dustFloor, limits, other, released);
  }

  /** The same with other wallets released. */
  public SettlementPolicy withReleased(Collection<String> addresses) {
    return new SettlementPolicy(dustFloor, limits, risk, ImmutableSet.copyOf(addresses));
  }

  /** What a plan says of the policy that it was made under. */
  JsonObject json() {
    return JsonObject.builder()
        .put("dustFloor", Long.toString(dustFloor))
        .put("perPayout", Long.toString(limits.perPayout()))
        .put("perRun", Long.toString(limits.perRun()))
        .put("perDay", Long.toString(limits.perDay()))
        .put("risk", risk.rules().stream().map(RiskRule::name).toList())
        .put("holdFrom", risk.holdFrom())
        .put("refuseFrom", risk.refuseFrom())
        .put("released", released.stream().sorted(Utf8Order.ASCENDING).toList())
        .build();
  }
}
