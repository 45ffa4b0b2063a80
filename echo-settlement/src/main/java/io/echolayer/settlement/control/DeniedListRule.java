package io.echolayer.settlement.control;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;

/**
 * Wallets that must not be paid, such as those under sanctions: 100 points.
 *
 * @param addresses in base58
 */
public record DeniedListRule(ImmutableSet<String> addresses) implements RiskRule {
  /** The rule over some addresses. */
  public static DeniedListRule of(Collection<String> addresses) {
    return new DeniedListRule(ImmutableSet.copyOf(addresses));
  }

  @Override
  public String name() {
    return "denied list";
  }

  @Override
  public int score(PayoutFacts facts) {
    return addresses.contains(facts.wallet().address()) ? RiskPolicy.HIGHEST : 0;
  }
}
