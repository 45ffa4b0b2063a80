package io.echolayer.settlement.control;

import java.util.List;

/**
 * How risky a payout is.
 *
 * @param score 0 to 100
 * @param rules names of those that found something, in order
 */
public record RiskScore(int score, List<String> rules) {
  public RiskScore {
    rules = List.copyOf(rules);
  }

  /** Such as {@code risk 60 (new wallet, share of the pool)}. */
  @Override
  public String toString() {
    return "risk " + score + (rules.isEmpty() ? "" : " (" + String.join(", ", rules) + ")");
  }
}
