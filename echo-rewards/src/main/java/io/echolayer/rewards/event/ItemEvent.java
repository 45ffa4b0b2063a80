package io.echolayer.rewards.event;

/** An event that happens to a content item, and so not before the item exists. */
public sealed interface ItemEvent permits DiscoveryEvent, ObservationEvent, ShareEvent {
  /** Identity and time. */
  Stamp stamp();

  /** Id of the item. */
  String content();
}
