package io.echolayer.core.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns raw counts of interactions into rates: {@code rate(name) = weight(name) · count / max(1,
 * totalViews)}. Immutable.
 */
public final class EngagementProfile {
  /** Comments 3, shares 2, likes 1. */
  public static final EngagementProfile DEFAULT =
      of(Map.of("comments", 3.0, "shares", 2.0, "likes", 1.0));

  private final SortedMap<String, Double> weights;

  private EngagementProfile(SortedMap<String, Double> weights) {
    weights.forEach(
        (name, weight) -> {
          Names.id("engagement", name);
          Require.atLeastZero("engagement." + name, weight);
        });
    this.weights = Collections.unmodifiableSortedMap(weights);
  }

  /**
   * A profile of these weights.
   *
   * @param weights finite weight ≥ 0 of each kind of interaction
   * @throws InvalidValueException if a name is blank or too long, or a weight is negative or not
   *     finite
   */
  public static EngagementProfile of(Map<String, Double> weights) {
    return new EngagementProfile(sorted(weights));
  }

  /** The weight of each kind of interaction, by name in order; cannot be changed. */
  public SortedMap<String, Double> weights() {
    return weights;
  }

  /**
   * The same with another weight of one kind of interaction, or with one kind more.
   *
   * @param weight finite, ≥ 0
   * @throws InvalidValueException as {@link #of}
   */
  public EngagementProfile withWeight(String name, double weight) {
    SortedMap<String, Double> other = sorted(weights);
    other.put(name, weight);
    return new EngagementProfile(other);
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

  private static SortedMap<String, Double> sorted(Map<String, Double> weights) {
    SortedMap<String, Double> sorted = new TreeMap<>(Utf8Order.ASCENDING);
    sorted.putAll(weights);
    return sorted;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EngagementProfile that && weights.equals(that.weights);
  }

  @Override
  public int hashCode() {
    return weights.hashCode();
  }

  /** The weights by name. */
  @Override
  public String toString() {
    return weights.toString();
  }
}
