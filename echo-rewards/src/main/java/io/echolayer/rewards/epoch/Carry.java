package io.echolayer.rewards.epoch;

import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import java.util.List;
import java.util.Map;

/**
 * What an epoch hands to the next.
 *
 * @param queue claims that wait, in order
 * @param rolledOut base units that roll over, by pool
 * @param indices the Echo Index of every item it knew, by content id
 * @param baselines the highest index so far of every item it knew, by content id; the indices where
 *     the epoch's ruleset did not ask for it
 */
public record Carry(
    List<Claim> queue,
    Map<Pool, Long> rolledOut,
    Map<String, Double> indices,
    Map<String, Double> baselines) {
  /** What the first epoch starts from. */
  public static final Carry NOTHING = new Carry(List.of(), Map.of(), Map.of());

  public Carry {
    queue = List.copyOf(queue);
    rolledOut = Map.copyOf(rolledOut);
    indices = Map.copyOf(indices);
    baselines = Map.copyOf(baselines);
  }

  /** What an epoch hands on that knows no higher index than the last. */
  public Carry(List<Claim> queue, Map<Pool, Long> rolledOut, Map<String, Double> indices) {
    this(queue, rolledOut, indices, indices);
  }

  /** What quality compares an item's index with in an epoch under {@code ruleset}. */
  public Map<String, Double> comparedWith(Ruleset ruleset) {
    return Epoch.keepsHighest(ruleset) ? baselines : indices;
  }
}
