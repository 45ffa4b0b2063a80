package io.echolayer.propagation.loop;

import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.Compatibility;
import io.echolayer.core.ruleset.Decay;
import io.echolayer.core.ruleset.HopFactors;
import io.echolayer.core.ruleset.PlatformTransfer;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;

/** Weight, compatibility and remaining resonance of one hop (specification section 5). */
final class HopFormulas {
  private final HopFactors constants;
  private final PlatformTransfer within;
  private final PlatformTransfer across;
  private final Compatibility table;
  private final Decay decay;

  HopFormulas(PropagationRules rules) {
    this.constants = rules.hop();
    this.within = rules.within();
    this.across = rules.across();
    this.table = rules.compatibility();
    this.decay = rules.resonanceDecay();
  }

  Hop hop(PropagationEvent event, Nodes nodes, Instant asOf) {
    Node source = nodes.get(event.source());
    Node target = nodes.get(event.target());
    return new Hop(
        event,
        weight(event, source, target),
        compatibility(source, target),
        freshness(event.at(), asOf));
  }

  /** The weight of an event between nodes that have these profiles. */
  double weight(PropagationEvent event, Node source, Node target) {
    return weight(
        source.influence(),
        reachTerm(source.reach()),
        source.engagementRate(),
        target.engagementRate(),
        event.strength(),
        event.withinPlatform());
  }

  /** What the source's reach adds to a hop's weight, before the strength. */
  double reachTerm(long reach) {
    return StrictMath.log((double) Math.max(1, reach)) / constants.reachScale();
  }

  double weight(
      double influence,
      double reachTerm,
      double sourceEngagement,
      double targetEngagement,
      double strength,
      boolean withinPlatform) {
    double weight =
        (influence * constants.influence()
                + reachTerm
                + sourceEngagement * constants.sourceEngagement()
                + targetEngagement * constants.targetEngagement())
            * strength;
    return weight * (withinPlatform ? within : across).factor();
  }

  private double compatibility(Node source, Node target) {
    return compatibility(
        ofTypes(source.type(), target.type()),
        source.influence() - target.influence(),
        source.engagementRate() - target.engagementRate());
  }

  /** The compatibility of two ends whose types fit by {@code type} and who differ so much. */
  double compatibility(double type, double influence, double engagement) {
    return (type + (1 - Math.abs(influence)) + (1 - Math.abs(engagement))) / 3;
  }

  /** What is left of a hop's resonance. */
  double freshness(Instant at, Instant asOf) {
    return decay.after(Elapsed.hours(at, asOf));
  }

  double ofTypes(NodeType source, NodeType target) {
    return switch (source) {
      case USER ->
          switch (target) {
            case USER -> table.userToUser();
            case CONTENT -> table.userToContent();
            case PLATFORM -> table.otherwise();
          };
      case CONTENT ->
          switch (target) {
            case USER -> table.contentToUser();
            case PLATFORM -> table.contentToPlatform();
            case CONTENT -> table.otherwise();
          };
      case PLATFORM -> target == NodeType.USER ? table.platformToUser() : table.otherwise();
    };
  }
}
