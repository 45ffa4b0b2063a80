package io.echolayer.core.ruleset;

import com.google.common.collect.ImmutableMap;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Utf8Order;
import java.util.List;
import java.util.Map;

/**
 * Integer weights by which a day's money is split over pools.
 *
 * @param weights weight ≥ 0 by the pool's id: the {@link #STANDARD} pools, which must be there, in
 *     their order, then any others by id. At least one weight is above 0.
 */
public record PoolShares(ImmutableMap<String, Long> weights) {
  /** Ids of the pools of the specification, in the order of statements. */
  public static final List<String> STANDARD =
      List.of("content_creation", "propagation", "discovery", "quality_bonus", "reserve");

  /** 40 %, 30 %, 15 %, 10 %, 5 %. */
  public static final PoolShares DEFAULT =
      of(
          Map.of(
              "content_creation",
              4000L,
              "propagation",
              3000L,
              "discovery",
              1500L,
              "quality_bonus",
              1000L,
              "reserve",
              500L));

  private static final String ID = "[a-z][a-z0-9_]{0,39}";

  public PoolShares {
    weights.forEach(Require::atLeastZero);
    if (weights.values().stream().allMatch(weight -> weight == 0)) {
      throw new InvalidValueException(String.join(" + ", weights.keySet()), "be above 0", 0);
    }
  }

  /**
   * Shares by these weights.
   *
   * @throws InvalidValueException if a standard pool is absent, a weight is negative or all are 0,
   *     or an id is not of up to 40 lower-case letters, digits and underscores
   */
  public static PoolShares of(Map<String, Long> weights) {
    ImmutableMap.Builder<String, Long> ordered = ImmutableMap.builder();
    for (String standard : STANDARD) {
      Long weight = weights.get(standard);
      if (weight == null) {
        throw new InvalidValueException(standard, "be given", "absent");
      }
      ordered.put(standard, weight);
    }
    weights.keySet().stream()
        .filter(id -> !STANDARD.contains(id))
        .sorted(Utf8Order.ASCENDING)
        .forEach(id -> ordered.put(checked(id), weights.getOrDefault(id, 0L)));
    return new PoolShares(ordered.build());
  }

  private static String checked(String id) {
    if (!id.matches(ID)) {
      throw new InvalidValueException(
          "pool", "be of up to 40 lower-case letters, digits and underscores", id);
    }
    return id;
  }
}
