package io.echolayer.rewards.snapshot;

import io.echolayer.core.internal.Require;
import io.echolayer.rewards.event.EchoEvent;

/**
 * A propagation that counts, with what its reward is made of.
 *
 * @param event as it was logged
 * @param item the item that was passed on
 * @param hopWeight weight of its hop in the item's Echo Loop, before amplification; finite, ≥ 0
 * @param influence influence of its source, in [0, 1]
 */
public record CountedPropagation(
    EchoEvent.Propagation event, Item item, double hopWeight, double influence) {
  public CountedPropagation {
    Require.atLeastZero("hopWeight", hopWeight);
    Require.fraction("influence", influence);
  }
}
