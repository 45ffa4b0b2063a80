package io.echolayer.propagation.loop;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;

/**
 * What a loop needs to know of its content item.
 *
 * @param id id of the item
 * @param creator node that created it
 * @param createdAt when; fractions of a second are cut
 */
public record PropagatedContent(String id, String creator, Instant createdAt) {
  public PropagatedContent {
    Names.id("contentId", id);
    Names.id("creatorId", creator);
    createdAt = Timestamp.checked("createdAt", createdAt);
  }

  void requireNotBefore(PropagationEvent event) {
    if (event.at().isBefore(createdAt)) {
      throw new InvalidValueException(
          "at",
          "not be before " + id + " was created (" + createdAt + ") in event " + event.id(),
          event.at());
    }
  }
}
