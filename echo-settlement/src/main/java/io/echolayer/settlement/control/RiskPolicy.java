package io.echolayer.settlement.control;

import io.echolayer.core.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores payouts by rules whose points add up, to 100 at most. Immutable. */
public final class RiskPolicy {
  /** The highest score. */
  public static final int HIGHEST = 100;

  /** A threshold that no score reaches. */
  public static final int NEVER = HIGHEST + 1;

  /** No rules. */
  public static final RiskPolicy NONE = new RiskPolicy(new Choices(List.of(), NEVER, NEVER));

  private final Choices choices;

  private RiskPolicy(Choices choices) {
    this.choices = choices;
  }

  private record Choices(List<RiskRule> rules, int holdFrom, int refuseFrom) {
    Choices {
      rules = List.copyOf(rules);
      if (holdFrom < 0 || refuseFrom < holdFrom || refuseFrom > NEVER) {
        throw new InvalidValueException(
            "holdFrom and refuseFrom", "ascend within 0 to 101", holdFrom + " and " + refuseFrom);
      }
    }
  }

  /**
   * How risky a payout is.
   *
   * @param score 0 to 100
   * @param rules names of those that found something, in order
   */
  public record Score(int score, List<String> rules) {
    public Score {
      rules = List.copyOf(rules);
      checkPoints("all rules", score);
    }

    /** Such as {@code risk 60 (new wallet, share of the pool)}. */
    @Override
    public String toString() {
      return "risk " + score + (rules.isEmpty() ? "" : " (" + String.join(", ", rules) + ")");
    }
  }

  /** The rules, asked in order. */
  public List<RiskRule> rules() {
    return choices.rules;
  }

  /** From this score on a payout waits until somebody releases it, 0 to 101. */
  public int holdFrom() {
    return choices.holdFrom;
  }

  /** From this score on a payout is not paid at all; at least {@link #holdFrom}; 101 for never. */
  public int refuseFrom() {
    return choices.refuseFrom;
  }

  /** The same with other rules. */
  public RiskPolicy withRules(List<RiskRule> rules) {
    return new RiskPolicy(new Choices(rules, holdFrom(), refuseFrom()));
  }

  /**
   * The same with other thresholds.
   *
   * @param holdFrom 0 to {@code refuseFrom}
   * @param refuseFrom up to {@link #NEVER}
   * @throws InvalidValueException if they do not ascend within that
   */
  public RiskPolicy withThresholds(int holdFrom, int refuseFrom) {
    return new RiskPolicy(new Choices(rules(), holdFrom, refuseFrom));
  }

  /** The score of a payout. */
  public Score score(RiskRule.Facts facts) {
    int score = 0;
    List<String> struck = new ArrayList<>();
    for (RiskRule rule : rules()) {
      int points = rule.score(facts);
      checkPoints(rule.name(), points);
      if (points > 0) {
        struck.add(rule.name());
      }
      score = Math.min(HIGHEST, score + points);
    }
    return new Score(score, struck);
  }

  static void checkPoints(String rule, int points) {
    if (points < 0 || points > HIGHEST) {
      throw new InvalidValueException("points of " + rule, "lie in 0 to 100", points);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RiskPolicy policy && choices.equals(policy.choices);
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
