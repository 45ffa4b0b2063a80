package io.echolayer.rewards.event;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import org.jspecify.annotations.Nullable;

/**
 * A user passed an item on to another.
 *
 * @param content id of the item
 * @param source user who passed it on
 * @param target user who received it
 * @param sourcePlatform or null, for the item's platform
 * @param targetPlatform or null, for the source platform
 * @param strength finite, ≥ 0, at most the ruleset's maximum; or null, for the ruleset's default
 */
public record ShareEvent(
    Stamp stamp,
    String content,
    String source,
    String target,
    @Nullable String sourcePlatform,
    @Nullable String targetPlatform,
    @Nullable Double strength)
    implements EchoEvent, ItemEvent {
  public ShareEvent {
    Names.id("content", content);
    Names.id("source", source);
    Names.id("target", target);
    if (sourcePlatform != null) {
      Names.platform("sourcePlatform", sourcePlatform);
    }
    if (targetPlatform != null) {
      Names.platform("targetPlatform", targetPlatform);
    }
    if (strength != null) {
      Require.atLeastZero("strength", (double) strength);
    }
  }
}
