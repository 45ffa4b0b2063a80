package io.echolayer.core.ruleset;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Utf8Order;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Integer weights by which a day's money is split over pools.
 *
 * @param weights weight ≥ 0 by the pool's id, which consists of up to 40 lower-case letters, digits
 *     and underscores and begins with a letter. The {@link #STANDARD} pools must be there, and at
 *     least one weight is above 0. Kept in order: the standard pools in theirs, then any others by
 *     id; cannot be changed.
 */
public record PoolWeights(Map<String, Long> weights) {
  /** Id of the pool that pays creations. */
  public static final String CONTENT_CREATION = "content_creation";

  /** Id of the pool that pays propagations and loop shares. */
  public static final String PROPAGATION = "propagation";

  /** Id of the pool that pays discoveries. */
  public static final String DISCOVERY = "discovery";

  /** Id of the pool that pays quality. */
  public static final String QUALITY_BONUS = "quality_bonus";

  /** Id of the pool that pays milestones and tops up the others. */
  public static final String RESERVE = "reserve";

  /** Ids of the pools of the specification, in the order of statements. They never change. */
  public static final List<String> STANDARD =
      List.of(CONTENT_CREATION, PROPAGATION, DISCOVERY, QUALITY_BONUS, RESERVE);

  /** 40 %, 30 %, 15 %, 10 %, 5 %. */
  public static final PoolWeights DEFAULT =
      new PoolWeights(
          Map.of(
              CONTENT_CREATION,
              4000L,
              PROPAGATION,
              3000L,
              DISCOVERY,
              1500L,
              QUALITY_BONUS,
              1000L,
              RESERVE,
              500L));

  private static final String ID = "[a-z][a-z0-9_]{0,39}";

  /**
   * Puts the weights in order.
   *
   * @throws InvalidValueException if a standard pool is absent, a weight is negative or all are 0,
   *     or an id has another form
   */
  public PoolWeights {
    Map<String, Long> ordered = new LinkedHashMap<>();
    for (String standard : STANDARD) {
      Long weight = weights.get(standard);
      if (weight == null) {
        throw new InvalidValueException(standard, "be given", "absent");
      }
      ordered.put(standard, weight);
    }
    for (String id : weights.keySet().stream().sorted(Utf8Order.ASCENDING).toList()) {
      ordered.putIfAbsent(checked(id), weights.getOrDefault(id, 0L));
    }
    ordered.forEach(Require::atLeastZero);
    if (ordered.values().stream().allMatch(weight -> weight == 0)) {
      throw new InvalidValueException(String.join(" + ", ordered.keySet()), "be above 0", 0);
    }
    weights = Collections.unmodifiableMap(ordered);
  }

  private static String checked(String id) {
    if (!id.matches(ID)) {
      throw new InvalidValueException(
          "pool", "be of up to 40 lower-case letters, digits and underscores", id);
    }
    return id;
  }
}
