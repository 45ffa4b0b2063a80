package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * What makes the weight of a hop, before its strength and the transfer: the source's influence and
 * engagement rate and the target's engagement rate, each times its factor, plus {@code ln(max(1,
 * reach)) / reachScale} of the source's reach.
 *
 * @param influence factor of the source's influence, finite, ≥ 0
 * @param reachScale what the logarithm of the source's reach is divided by, finite, above 0
 * @param sourceEngagement factor of the source's engagement rate, finite, ≥ 0
 * @param targetEngagement factor of the target's engagement rate, finite, ≥ 0
 */
public record HopFactors(
    double influence, double reachScale, double sourceEngagement, double targetEngagement) {

  static final JsonForm<HopFactors> FORM =
      RecordForm.<HopFactors>builder()
          .number("influence", HopFactors::influence)
          .number("reachScale", HopFactors::reachScale)
          .number("sourceEngagement", HopFactors::sourceEngagement)
          .number("targetEngagement", HopFactors::targetEngagement)
          .readBy(in -> new HopFactors(in.number(), in.number(), in.number(), in.number()));

  public HopFactors {
    Require.atLeastZero("influence", influence);
    Require.positive("reachScale", reachScale);
    Require.atLeastZero("sourceEngagement", sourceEngagement);
    Require.atLeastZero("targetEngagement", targetEngagement);
  }
}
