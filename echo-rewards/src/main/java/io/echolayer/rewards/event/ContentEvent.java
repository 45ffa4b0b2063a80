package io.echolayer.rewards.event;

import io.echolayer.core.internal.text.Names;

/**
 * A content item was published. There is one such event per item.
 *
 * @param content id of the item
 * @param creator user who published it
 * @param platform where
 */
public record ContentEvent(Stamp stamp, String content, String creator, String platform)
    implements EchoEvent {
  public ContentEvent {
    Names.id("content", content);
    Names.id("creator", creator);
    Names.platform("platform", platform);
  }
}
