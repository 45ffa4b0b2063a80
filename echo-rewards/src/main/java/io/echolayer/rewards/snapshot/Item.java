package io.echolayer.rewards.snapshot;

import io.echolayer.core.index.EchoScore;
import io.echolayer.propagation.loop.EchoLoop;
import io.echolayer.rewards.event.EchoEvent;

/**
 * A content item as of the epoch's end.
 *
 * @param publication the event that published it
 * @param score its score
 * @param loop its Echo Loop
 */
public record Item(EchoEvent.Content publication, EchoScore score, EchoLoop loop) {
  /** Id of the item. */
  public String id() {
    return publication.content();
  }

  /** Id of the user who published it. */
  public String creator() {
    return publication.creator();
  }
}
