package io.echolayer.rewards.epoch;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.internal.Baselines;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an epoch hands to the next. Immutable. */
public final class Carry {
  /** What the first epoch starts from. */
  public static final Carry NOTHING = new Carry(new Parts(List.of(), Map.of(), Map.of(), Map.of()));

  private final Parts parts;

  private Carry(Parts parts) {
    this.parts = parts;
  }

  /** Claims that wait, in order. */
  public List<Claim> queue() {
    return parts.queue;
  }

  /** Base units that roll over, ≥ 0, by pool. */
  public Map<Pool, Long> rolledOut() {
    return parts.rolledOut;
  }

  /** The Echo Index of every item that the epoch knew, by content id. */
  public Map<String, Double> indices() {
    return parts.indices;
  }

  /**
   * The highest index so far of every item that the epoch knew, by content id; the indices where
   * the epoch's ruleset did not ask for the highest.
   */
  public Map<String, Double> baselines() {
    return parts.baselines;
  }

  /** The same with these claims waiting, in their order. */
  public Carry withQueue(List<Claim> queue) {
    return new Carry(
        new Parts(List.copyOf(queue), parts.rolledOut, parts.indices, parts.baselines));
  }

  /**
   * The same with this money rolling over, by pool.
   *
   * @throws InvalidValueException if an amount is negative
   */
  public Carry withRolledOut(Map<Pool, Long> rolledOut) {
    rolledOut.forEach((pool, units) -> Require.atLeastZero("rolled out of " + pool, units));
    return new Carry(new Parts(parts.queue, Map.copyOf(rolledOut), parts.indices, parts.baselines));
  }

  /**
   * The same with these indices, which are the highest so far too.
   *
   * @param indices finite, ≥ 0, by content id
   */
  public Carry withIndices(Map<String, Double> indices) {
    Map<String, Double> checked = checked(indices);
    return new Carry(new Parts(parts.queue, parts.rolledOut, checked, checked));
  }

  /**
   * The same with these indices.
   *
   * @param indices finite, ≥ 0, by content id
   * @param baselines the highest so far, finite, ≥ 0, by content id
   */
  public Carry withIndices(Map<String, Double> indices, Map<String, Double> baselines) {
    return new Carry(new Parts(parts.queue, parts.rolledOut, checked(indices), checked(baselines)));
  }

  /** What quality compares an item's index with in an epoch under {@code ruleset}. */
  Map<String, Double> comparedWith(Ruleset ruleset) {
    return Baselines.areHighest(ruleset) ? baselines() : indices();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Carry that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return parts.toString();
  }

  private static Map<String, Double> checked(Map<String, Double> indices) {
    for (Map.Entry<String, Double> item : indices.entrySet()) {
      if (!(item.getValue() >= 0 && item.getValue() < Double.POSITIVE_INFINITY)) {
        throw new InvalidValueException(
            "index of " + item.getKey(), "be finite and at least 0", item.getValue());
      }
    }
    return Map.copyOf(indices);
  }

  private record Parts(
      List<Claim> queue,
      Map<Pool, Long> rolledOut,
      Map<String, Double> indices,
      Map<String, Double> baselines) {}
}
