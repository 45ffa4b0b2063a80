package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.JsonValue;
import io.echolayer.core.internal.json.RecordForm;

/**
 * The activity multiplier of a user: 1, plus a bonus for each part of earnings, and for a velocity,
 * above its threshold; and when content counts as active.
 *
 * @param qualityShare part of earnings by quality above which there is a bonus, in [0, 1]
 * @param qualityBonus finite, ≥ 0
 * @param propagationShare part of earnings by passing on above which there is a bonus, in [0, 1]
 * @param propagationBonus finite, ≥ 0
 * @param velocity velocity above which there is a bonus, finite, ≥ 0
 * @param velocityBonus finite, ≥ 0
 * @param cap what the multiplier is at most, finite, ≥ 1
 * @param activeDays how many days after an interaction content counts as active, ≥ 0
 */
public record ActivityConstants(
    double qualityShare,
    double qualityBonus,
    double propagationShare,
    double propagationBonus,
    double velocity,
    double velocityBonus,
    double cap,
    int activeDays) {

  static final JsonForm<ActivityConstants> FORM =
      RecordForm.<ActivityConstants>builder()
          .number("qualityShare", ActivityConstants::qualityShare)
          .number("qualityBonus", ActivityConstants::qualityBonus)
          .number("propagationShare", ActivityConstants::propagationShare)
          .number("propagationBonus", ActivityConstants::propagationBonus)
          .number("velocity", ActivityConstants::velocity)
          .number("velocityBonus", ActivityConstants::velocityBonus)
          .number("cap", ActivityConstants::cap)
          .member("activeDays", JsonValue.WHOLE, ActivityConstants::activeDays)
          .readBy(
              in ->
                  new ActivityConstants(
                      in.number(),
                      in.number(),
                      in.number(),
                      in.number(),
                      in.number(),
                      in.number(),
                      in.number(),
                      in.next(Integer.class)));

  public ActivityConstants {
    Require.fraction("qualityShare", qualityShare);
    Require.atLeastZero("qualityBonus", qualityBonus);
    Require.fraction("propagationShare", propagationShare);
    Require.atLeastZero("propagationBonus", propagationBonus);
    Require.atLeastZero("velocity", velocity);
    Require.atLeastZero("velocityBonus", velocityBonus);
    Require.atLeast("cap", 1, cap);
    Require.atLeastZero("activeDays", activeDays);
  }
}
