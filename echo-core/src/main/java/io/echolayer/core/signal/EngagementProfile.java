package io.echolayer.core.signal;

import com.google.common.collect.ImmutableSortedMap;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import java.util.Map;

/**
 * Turns raw counts of interactions into rates: {@code rate(name) = weight(name) · count / max(1,
 * totalViews)}.
 *
 * @param weights finite weight ≥ 0 of each kind of interaction
 */
public record EngagementProfile(ImmutableSortedMap<String, Double> weights) {
  /** Comments 3, shares 2, likes 1. */
  public static final EngagementProfile DEFAULT =
      of(Map.of("comments", 3.0, "shares", 2.0, "likes", 1.0));

  public EngagementProfile {
    weights.forEach(
        (name, weight) -> {
          Names.id("engagement", name);
          Require.atLeastZero("engagement." + name, weight);
        });
  }

  /** A profile of these weights. */
  public static EngagementProfile of(Map<String, Double> weights) {
    return new EngagementProfile(ImmutableSortedMap.copyOf(weights, Utf8Order.ASCENDING));
  }

  /**
   * The rate of {@code count} interactions of kind {@code name}.
   *
   * @param count interactions, ≥ 0
   * @param totalViews views, ≥ 0
   * @throws InvalidValueException if the profile has no weight for {@code name}, or a count is
   *     negative
   */
  public double rate(String name, long count, long totalViews) {
    Double weight = weights.get(name);
    if (weight == null) {
      throw new InvalidValueException(
          "engagement." + name,
          "be one of " + weights.keySet(),
          name,
          "Add its weight to the profile.");
    }
    if (count < 0 || totalViews < 0) {
      throw new InvalidValueException(
          "engagement." + name, "come from counts of at least 0", Math.min(count, totalViews));
    }
    return weight * count / Math.max(1, totalViews);
  }
}
