package io.echolayer.rewards.statistics;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.ActivityConstants;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.rule.RuleBook;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a user earned, how fast, and the activity multiplier that follows.
 *
 * @param user id of the user
 * @param earned base units by rule, in order of the rule's name
 * @param velocity tokens per hour over the last 24 hours
 * @param activityMultiplier 1, plus 0.2 if quality is more than a fifth of all that was earned, 0.3
 *     if propagation is more than 30 %, 0.1 if the velocity is above 0.5; at most 3
 */
public record UserStatistics(
    String user, Map<String, BigInteger> earned, double velocity, double activityMultiplier) {
  private static final double VELOCITY_HOURS = Duration.ofDays(1).toHours();

  public UserStatistics {
    Names.id("user", user);
    Map<String, BigInteger> ordered = new TreeMap<>(Utf8Order.ASCENDING);
    earned.forEach((rule, units) -> ordered.put(rule, Require.atLeastZero(rule, units)));
    earned = Collections.unmodifiableMap(ordered);
    Require.atLeastZero("velocity", velocity);
    Require.atLeast("activityMultiplier", 1, activityMultiplier);
  }

  /**
   * The statistics of a user.
   *
   * @param earnings the user's, or anybody's; those of others are passed over
   * @param asOf what counts as now; an earning in (asOf − 24 h, asOf] counts for the velocity
   */
  public static UserStatistics of(
      String user,
      Collection<Earning> earnings,
      Instant asOf,
      TokenScale scale,
      ActivityConstants rules) {
    Map<String, BigInteger> earned = new TreeMap<>(Utf8Order.ASCENDING);
    BigInteger recent = BigInteger.ZERO;
    for (Earning earning : earnings) {
      if (earning.user().equals(user)) {
        BigInteger units = BigInteger.valueOf(earning.units());
        earned.merge(earning.rule(), units, BigInteger::add);
        if (!earning.at().isAfter(asOf) && Elapsed.hours(earning.at(), asOf) < VELOCITY_HOURS) {
          recent = recent.add(units);
        }
      }
    }
    double velocity = recent.doubleValue() / scale.unitsPerToken() / VELOCITY_HOURS;
    return new UserStatistics(user, earned, velocity, multiplier(earned, velocity, rules));
  }

  /** Base units earned by all rules. */
  public BigInteger total() {
    return sum(earned);
  }

  private static double multiplier(
      Map<String, BigInteger> earned, double velocity, ActivityConstants rules) {
    double total = sum(earned).doubleValue();
    double multiplier = 1;
    if (share(earned, RuleBook.QUALITY, total) > rules.qualityShare()) {
      multiplier += rules.qualityBonus();
    }
    if (share(earned, RuleBook.PROPAGATION, total) > rules.propagationShare()) {
      multiplier += rules.propagationBonus();
    }
    if (velocity > rules.velocity()) {
      multiplier += rules.velocityBonus();
    }
    return Math.min(rules.cap(), multiplier);
  }

  private static double share(Map<String, BigInteger> earned, String rule, double total) {
    return total == 0 ? 0 : earned.getOrDefault(rule, BigInteger.ZERO).doubleValue() / total;
  }

  private static BigInteger sum(Map<String, BigInteger> earned) {
    return earned.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
  }
}
