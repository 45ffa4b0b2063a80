package io.echolayer.rewards.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;

/**
 * A user reached a milestone.
 *
 * @param user who reached it
 * @param level 1 to 100
 */
public record MilestoneEvent(Stamp stamp, String user, long level) implements EchoEvent {
  public MilestoneEvent {
    Names.id("user", user);
    if (level < 1 || level > 100) {
      throw new InvalidValueException("level", "lie in 1 to 100", level);
    }
  }
}
