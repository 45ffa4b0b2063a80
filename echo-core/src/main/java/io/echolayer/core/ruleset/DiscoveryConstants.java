package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * The reward for discovering content: {@code index · rate · (1 + max(0, 1 − delay) +
 * min(influenceCap, influence · influenceRate))}, delay 1 after {@code windowHours}.
 *
 * @param rate tokens for an index of 1, finite, ≥ 0
 * @param windowHours hours after which a discovery is not early any more, finite, above 0
 * @param influenceRate factor of the discoverer's influence, finite, ≥ 0
 * @param influenceCap what the influence adds at most, finite, ≥ 0
 */
public record DiscoveryConstants(
    double rate, double windowHours, double influenceRate, double influenceCap) {

  static final JsonForm<DiscoveryConstants> FORM =
      RecordForm.<DiscoveryConstants>builder()
          .number("rate", DiscoveryConstants::rate)
          .number("windowHours", DiscoveryConstants::windowHours)
          .number("influenceRate", DiscoveryConstants::influenceRate)
          .number("influenceCap", DiscoveryConstants::influenceCap)
          .readBy(in -> new DiscoveryConstants(in.number(), in.number(), in.number(), in.number()));

  public DiscoveryConstants {
    Require.atLeastZero("rate", rate);
    Require.positive("windowHours", windowHours);
    Require.atLeastZero("influenceRate", influenceRate);
    Require.atLeastZero("influenceCap", influenceCap);
  }
}
