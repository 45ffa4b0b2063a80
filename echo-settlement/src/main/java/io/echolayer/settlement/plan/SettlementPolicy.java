package io.echolayer.settlement.plan;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.control.RiskPolicy;
import io.echolayer.settlement.control.RiskRule;
import io.echolayer.settlement.control.TreasuryLimits;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a treasury pays, and what not. Immutable. */
public final class SettlementPolicy {
  /** Pays everything at once. */
  public static final SettlementPolicy DEFAULT =
      new SettlementPolicy(new Choices(0, TreasuryLimits.NONE, RiskPolicy.NONE, Set.of()));

  private final Choices choices;

  private SettlementPolicy(Choices choices) {
    this.choices = choices;
  }

  private record Choices(
      long dustFloor, TreasuryLimits limits, RiskPolicy risk, Set<Wallet> released) {
    Choices {
      Require.atLeastZero("dustFloor", dustFloor);
      released = Set.copyOf(released);
    }
  }

  /**
   * What a plan says of the policy that it was made under: what cannot be told from the payouts.
   *
   * @param dustFloor in base units
   * @param perPayout in base units
   * @param perRun in base units
   * @param perDay in base units
   * @param risk names of the rules, in order
   * @param holdFrom 0 to 101
   * @param refuseFrom 0 to 101
   * @param released addresses, in the order of UTF-8
   */
  public record Statement(
      long dustFloor,
      long perPayout,
      long perRun,
      long perDay,
      List<String> risk,
      int holdFrom,
      int refuseFrom,
      List<String> released) {
    public Statement {
      risk = List.copyOf(risk);
      released = List.copyOf(released);
    }

    /** Canonical JSON, as it stands in plans. */
    public String json() {
      return PlanJson.policy(this).canonical();
    }
  }

  /** Less than this, in base units, is not paid but waits until more is due; at least 0. */
  public long dustFloor() {
    return choices.dustFloor;
  }

  /** How much may leave the treasury. */
  public TreasuryLimits limits() {
    return choices.limits;
  }

  /** What is held back or refused as risky. */
  public RiskPolicy risk() {
    return choices.risk;
  }

  /** Wallets that are paid although their risk would hold them. */
  public Set<Wallet> released() {
    return choices.released;
  }

  /** What a plan says of this policy. */
  public Statement statement() {
    return new Statement(
        dustFloor(),
        limits().perPayout(),
        limits().perRun(),
        limits().perDay(),
        risk().rules().stream().map(RiskRule::name).toList(),
        risk().holdFrom(),
        risk().refuseFrom(),
        released().stream().map(Wallet::address).sorted(Utf8Order.ASCENDING).toList());
  }

  /** The same with another floor. */
  public SettlementPolicy withDustFloor(long units) {
    return new SettlementPolicy(new Choices(units, limits(), risk(), released()));
  }

  /** The same with other limits. */
  public SettlementPolicy withLimits(TreasuryLimits limits) {
    return new SettlementPolicy(new Choices(dustFloor(), limits, risk(), released()));
  }

  /** The same with other rules. */
  public SettlementPolicy withRisk(RiskPolicy risk) {
    return new SettlementPolicy(new Choices(dustFloor(), limits(), risk, released()));
  }

  /** The same with other wallets released. */
  public SettlementPolicy withReleased(Collection<Wallet> wallets) {
    return new SettlementPolicy(new Choices(dustFloor(), limits(), risk(), Set.copyOf(wallets)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SettlementPolicy policy && choices.equals(policy.choices);
  }

  @Override
  public int hashCode() {
    return choices.hashCode();
  }

  @Override
  public String toString() {
    return choices.toString();
  }
}
