package io.echolayer.settlement;

import io.echolayer.core.internal.Require;
import java.util.List;

/**
 * Statuses, and what the node that told them can know: a signature that is unseen here is in no
 * block from {@link #oldestHeight} to {@link #finalizedHeight}.
 *
 * @param finalizedHeight height of the last block at finalized commitment, told by the same node
 *     and before the statuses
 * @param oldestHeight height of the oldest block that the node can still look signatures up in; 0
 *     if it has them all
 * @param statuses in the order in which the signatures were asked for
 */
public record SignatureStatuses(
    long finalizedHeight, long oldestHeight, List<SignatureStatus> statuses) {
  public SignatureStatuses {
    Require.atLeastZero("finalizedHeight", finalizedHeight);
    Require.atLeastZero("oldestHeight", oldestHeight);
    statuses = List.copyOf(statuses);
  }
}
