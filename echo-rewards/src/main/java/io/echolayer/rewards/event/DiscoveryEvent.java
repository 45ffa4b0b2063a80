package io.echolayer.rewards.event;

import io.echolayer.core.internal.text.Names;

/**
 * A user discovered an item.
 *
 * @param content id of the item
 * @param user who discovered it
 */
public record DiscoveryEvent(Stamp stamp, String content, String user)
    implements EchoEvent, ItemEvent {
  public DiscoveryEvent {
    Names.id("content", content);
    Names.id("user", user);
  }
}
