package io.echolayer.propagation.event;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.ruleset.NodeDefaults;

/**
 * One end of a propagation.
 *
 * @param id not blank, at most 200 characters
 * @param influence 0 to 1
 * @param reach accounts, ≥ 0
 * @param engagementRate 0 to 1
 */
public record Node(String id, NodeType type, double influence, long reach, double engagementRate) {
  public Node {
    Names.id("id", id);
    Require.fraction("influence", influence);
    Require.atLeastZero("reach", reach);
    Require.fraction("engagementRate", engagementRate);
  }

  /** A user of whom nothing is known. */
  public static Node unknown(String id, NodeDefaults defaults) {
    return new Node(
        id, NodeType.USER, defaults.influence(), defaults.reach(), defaults.engagementRate());
  }
}
