package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * The reward for content that gets better: {@code max(0, index − previous) · rate · m}, {@code m}
 * being the first multiplier whose threshold is passed, else 1.
 *
 * @param rate tokens for a rise of 1, finite, ≥ 0
 * @param viralThreshold of the viral coefficient, finite, ≥ 0
 * @param viralMultiplier finite, ≥ 1
 * @param engagementThreshold of the engagement, finite, ≥ 0
 * @param engagementMultiplier finite, ≥ 1
 * @param retentionThreshold of the retention, in [0, 1]
 * @param retentionMultiplier finite, ≥ 1
 */
public record QualityConstants(
    double rate,
    double viralThreshold,
    double viralMultiplier,
    double engagementThreshold,
    double engagementMultiplier,
    double retentionThreshold,
    double retentionMultiplier) {

  static final JsonForm<QualityConstants> FORM =
      RecordForm.<QualityConstants>builder()
          .number("rate", QualityConstants::rate)
          .number("viralThreshold", QualityConstants::viralThreshold)
          .number("viralMultiplier", QualityConstants::viralMultiplier)
          .number("engagementThreshold", QualityConstants::engagementThreshold)
          .number("engagementMultiplier", QualityConstants::engagementMultiplier)
          .number("retentionThreshold", QualityConstants::retentionThreshold)
          .number("retentionMultiplier", QualityConstants::retentionMultiplier)
          .readBy(
              in ->
                  new QualityConstants(
                      in.number(),
                      in.number(),
                      in.number(),
                      in.number(),
                      in.number(),
                      in.number(),
                      in.number()));

  public QualityConstants {
    Require.atLeastZero("rate", rate);
    Require.atLeastZero("viralThreshold", viralThreshold);
    Require.atLeast("viralMultiplier", 1, viralMultiplier);
    Require.atLeastZero("engagementThreshold", engagementThreshold);
    Require.atLeast("engagementMultiplier", 1, engagementMultiplier);
    Require.fraction("retentionThreshold", retentionThreshold);
    Require.atLeast("retentionMultiplier", 1, retentionMultiplier);
  }
}
