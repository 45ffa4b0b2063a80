package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * When a loop is active.
 *
 * @param maxAgeHours how long ago its last event may be, in hours, finite, ≥ 0
 * @param minStrength what its strength must exceed, finite, ≥ 0
 */
public record LoopActivity(double maxAgeHours, double minStrength) {

  static final JsonForm<LoopActivity> FORM =
      RecordForm.<LoopActivity>builder()
          .number("maxAgeHours", LoopActivity::maxAgeHours)
          .number("minStrength", LoopActivity::minStrength)
          .readBy(in -> new LoopActivity(in.number(), in.number()));

  public LoopActivity {
    Require.atLeastZero("maxAgeHours", maxAgeHours);
    Require.atLeastZero("minStrength", minStrength);
  }
}
