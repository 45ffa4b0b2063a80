package io.echolayer.propagation.loop;

import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.core.ruleset.PropagationRules.Compatibility;
import io.echolayer.core.ruleset.PropagationRules.HopWeight;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;

/** Weight, compatibility and remaining resonance of one hop (specification section 5). */
final class HopFormulas {
  private final PropagationRules rules;

  HopFormulas(PropagationRules rules) {
    this.rules = rules;
  }

  Hop hop(PropagationEvent event, Nodes nodes, Instant asOf) {
    Node source = nodes.get(event.source());
    Node target = nodes.get(event.target());
    return new Hop(
        event,
        weight(event, source, target),
        compatibility(source, target),
        rules.resonanceDecay().after(Elapsed.hours(event.at(), asOf)));
  }

  private double weight(PropagationEvent event, Node source, Node target) {
    HopWeight share = rules.hop();
    double weight =
        (source.influence() * share.influence()
                + StrictMath.log((double) Math.max(1, source.reach())) / share.reachScale()
                + source.engagementRate() * share.sourceEngagement()
                + target.engagementRate() * share.targetEngagement())
            * event.strength();
    return weight * (event.withinPlatform() ? rules.within() : rules.across()).factor();
  }

  private double compatibility(Node source, Node target) {
    return (ofTypes(source.type(), target.type())
            + (1 - Math.abs(source.influence() - target.influence()))
            + (1 - Math.abs(source.engagementRate() - target.engagementRate())))
        / 3;
  }

  private double ofTypes(NodeType source, NodeType target) {
    Compatibility table = rules.compatibility();
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
