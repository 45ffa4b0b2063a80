package io.echolayer.rewards.snapshot;

import io.echolayer.rewards.event.EchoEvent;

/**
 * A propagation that counts.
 *
 * @param event as it was logged
 * @param item the item that was passed on
 * @param hopWeight weight of its hop, before amplification
 * @param influence the source's influence, in [0, 1]
 */
public record CountedPropagation(EchoEvent.Propagation event, Item item, double hopWeight, double influence) {}
