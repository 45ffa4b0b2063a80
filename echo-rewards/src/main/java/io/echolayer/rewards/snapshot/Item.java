package io.echolayer.rewards.snapshot;

import io.echolayer.core.index.EchoScore;
import io.echolayer.propagation.loop.EchoLoop;
import io.echolayer.rewards.event.EchoEvent;

/**
 * A content item as of the epoch's end.
 *
 * @param content its publication
 * @param score its score
 * @param loop its Echo Loop
 */
public record Item(EchoEvent.Content content, EchoScore score, EchoLoop loop) {}
