package io.echolayer.settlement.control;

import io.echolayer.core.InvalidValueException;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores payouts by rules whose points add up, to 100 at most.
 *
 * @param rules asked in order
 * @param holdFrom from this score on a payout waits until somebody releases it, 0 to 101
 * @param refuseFrom from this score on it is not paid at all; at least {@code holdFrom}; 101 for
 *     never
 */
public record RiskPolicy(List<RiskRule> rules, int holdFrom, int refuseFrom) {
  /** The highest score. */
  public static final int HIGHEST = 100;

  /** No rules. */
  public static final RiskPolicy NONE = new RiskPolicy(List.of(), HIGHEST + 1, HIGHEST + 1);

  public RiskPolicy {
    rules = List.copyOf(rules);
    if (holdFrom < 0 || refuseFrom < holdFrom || refuseFrom > HIGHEST + 1) {
      throw new InvalidValueException(
          "holdFrom and refuseFrom", "ascend within 0 to 101", holdFrom + " and " + refuseFrom);
    }
  }

  /** The score of a payout. */
  public RiskScore score(PayoutFacts facts) {
    int score = 0;
    List<String> struck = new ArrayList<>();
    for (RiskRule rule : rules) {
      int points = rule.score(facts);
      checkPoints(rule.name(), points);
      if (points > 0) {
        struck.add(rule.name());
      }
      score = Math.min(HIGHEST, score + points);
    }
    return new RiskScore(score, struck);
  }

  static void checkPoints(String rule, int points) {
    if (points < 0 || points > HIGHEST) {
      throw new InvalidValueException("points of " + rule, "lie in 0 to 100", points);
    }
  }
}
