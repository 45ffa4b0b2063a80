package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.JsonValue;
import io.echolayer.core.internal.json.RecordForm;

/**
 * Assumptions about a node without a profile, or whose profile lacks a field.
 *
 * @param influence in [0, 1]
 * @param reach accounts, ≥ 0
 * @param engagementRate in [0, 1]
 */
public record NodeDefaults(double influence, long reach, double engagementRate) {

  static final JsonForm<NodeDefaults> FORM =
      RecordForm.<NodeDefaults>builder()
          .number("influence", NodeDefaults::influence)
          .member("reach", JsonValue.COUNT, NodeDefaults::reach)
          .number("engagementRate", NodeDefaults::engagementRate)
          .readBy(in -> new NodeDefaults(in.number(), in.next(Long.class), in.number()));

  public NodeDefaults {
    Require.fraction("influence", influence);
    Require.atLeastZero("reach", reach);
    Require.fraction("engagementRate", engagementRate);
  }
}
