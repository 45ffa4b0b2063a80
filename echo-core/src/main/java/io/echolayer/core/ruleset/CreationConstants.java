package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * The reward for content: {@code (base + bonus) · (1 + min(engagementCap, engagement ·
 * engagementRate))}, {@code base = index · rate}; where the quality factor is above {@code
 * qualityThreshold}, the bonus is {@code base · (qualityMultiplier − 1)}, else 0.
 *
 * @param rate tokens for an index of 1, finite, ≥ 0
 * @param qualityThreshold quality factor above which there is a bonus, in [0, 1]
 * @param qualityMultiplier what the bonus raises the base to, finite, ≥ 1
 * @param engagementRate factor of the engagement, finite, ≥ 0
 * @param engagementCap what the engagement adds at most, finite, ≥ 0
 */
public record CreationConstants(
    double rate,
    double qualityThreshold,
    double qualityMultiplier,
    double engagementRate,
    double engagementCap) {

  static final JsonForm<CreationConstants> FORM =
      RecordForm.<CreationConstants>builder()
          .number("rate", CreationConstants::rate)
          .number("qualityThreshold", CreationConstants::qualityThreshold)
          .number("qualityMultiplier", CreationConstants::qualityMultiplier)
          .number("engagementRate", CreationConstants::engagementRate)
          .number("engagementCap", CreationConstants::engagementCap)
          .readBy(
              in ->
                  new CreationConstants(
                      in.number(), in.number(), in.number(), in.number(), in.number()));

  public CreationConstants {
    Require.atLeastZero("rate", rate);
    Require.fraction("qualityThreshold", qualityThreshold);
    Require.atLeast("qualityMultiplier", 1, qualityMultiplier);
    Require.atLeastZero("engagementRate", engagementRate);
    Require.atLeastZero("engagementCap", engagementCap);
  }
}
