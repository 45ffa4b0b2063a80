package io.echolayer.rewards.epoch;

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
 */
public record Carry(List<Claim> queue, Map<Pool, Long> rolledOut, Map<String, Double> indices) {
  /** What the first epoch starts from. */
  public static final Carry NOTHING = new Carry(List.of(), Map.of(), Map.of());

  public Carry {
    queue = List.copyOf(queue);
    rolledOut = Map.copyOf(rolledOut);
    indices = Map.copyOf(indices);
  }
}
