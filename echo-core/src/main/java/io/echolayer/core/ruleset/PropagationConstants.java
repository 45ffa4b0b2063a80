package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * The reward for passing content on: {@code p = index · weight · rate}, plus {@code influence ·
 * influenceRate}, plus {@code p · (loopMultiplier − 1)} in a strong loop.
 *
 * @param rate tokens for an index and a weight of 1, finite, ≥ 0
 * @param influenceRate tokens for a source's influence of 1, finite, ≥ 0
 * @param loopThreshold strength above which a loop is strong, in [0, 1]
 * @param loopMultiplier what a strong loop raises {@code p} to, finite, ≥ 1
 */
public record PropagationConstants(
    double rate, double influenceRate, double loopThreshold, double loopMultiplier) {

  static final JsonForm<PropagationConstants> FORM =
      RecordForm.<PropagationConstants>builder()
          .number("rate", PropagationConstants::rate)
          .number("influenceRate", PropagationConstants::influenceRate)
          .number("loopThreshold", PropagationConstants::loopThreshold)
          .number("loopMultiplier", PropagationConstants::loopMultiplier)
          .readBy(
              in -> new PropagationConstants(in.number(), in.number(), in.number(), in.number()));

  public PropagationConstants {
    Require.atLeastZero("rate", rate);
    Require.atLeastZero("influenceRate", influenceRate);
    Require.fraction("loopThreshold", loopThreshold);
    Require.atLeast("loopMultiplier", 1, loopMultiplier);
  }
}
