package io.echolayer.rewards.settlement;

import io.echolayer.core.Require;
import java.util.List;

/**
 * Statuses, and how far the node had come that told them: a signature that is unseen here is in no
 * block up to {@link #finalizedHeight}.
 *
 * @param finalizedHeight height of the last block at finalized commitment, told by the same node
 *     and before the statuses
 * @param statuses in the order in which the signatures were asked for
 */
public record SignatureStatuses(long finalizedHeight, List<SignatureStatus> statuses) {
  public SignatureStatuses {
    Require.atLeastZero("finalizedHeight", finalizedHeight);
    statuses = List.copyOf(statuses);
  }
}
