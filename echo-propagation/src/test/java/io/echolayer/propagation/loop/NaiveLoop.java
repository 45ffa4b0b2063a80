package io.echolayer.propagation.loop;

import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Section 5 of the specification written down a second time: plain lists, every path looked at for
 * every event, constants as literals.
 */
final class NaiveLoop {
  private final List<Node> nodes;
  private final Instant asOf;
  private final List<List<PropagationEvent>> paths = new ArrayList<>();
  final List<Double> weights = new ArrayList<>();
  final List<Double> resonances = new ArrayList<>();
  double resonance;
  double convergence;
  double strength;
  double factor = 1;
  double viral;
  boolean active;

  NaiveLoop(Cascade cascade) {
    this.nodes = cascade.nodes();
    this.asOf = cascade.asOf();
    List<PropagationEvent> events = new ArrayList<>(cascade.events());
    events.sort(
        (a, b) -> a.at().equals(b.at()) ? a.id().compareTo(b.id()) : a.at().compareTo(b.at()));
    events.forEach(this::extend);
    for (List<PropagationEvent> path : paths) {
      measure(path);
    }
    for (double r : resonances) {
      resonance += r;
    }
    converge();
    double age = hours(Cascade.CREATED);
    strength =
        paths.isEmpty()
            ? 0
            : Math.min(
                1,
                resonance / paths.size() * 0.5
                    + convergence * 0.3
                    + Math.max(0.1, 1 / (1 + 0.01 * age)) * 0.2);
    amplify();
    viral(events);
    active =
        !events.isEmpty() && hours(events.get(events.size() - 1).at()) <= 168 && strength > 0.1;
  }

  private void extend(PropagationEvent event) {
    for (List<PropagationEvent> path : paths) {
      if (path.size() < 10 && path.get(path.size() - 1).target().equals(event.source())) {
        path.add(event);
        return;
      }
    }
    paths.add(new ArrayList<>(List.of(event)));
  }

  private void measure(List<PropagationEvent> path) {
    double weight = 0;
    double up = 0;
    double down = 0;
    for (PropagationEvent e : path) {
      Node s = node(e.source());
      Node t = node(e.target());
      double hop =
          (s.influence() * 0.4
                  + StrictMath.log(Math.max(1.0, (double) s.reach())) / 20
                  + s.engagementRate() * 0.3
                  + t.engagementRate() * 0.3)
              * e.strength();
      hop *= e.sourcePlatform().equals(e.targetPlatform()) ? 1 * (1 - 0.0) : 1 * (1 - 0.1);
      weight += hop;
      double c =
          (types(s.type(), t.type())
                  + (1 - Math.abs(s.influence() - t.influence()))
                  + (1 - Math.abs(s.engagementRate() - t.engagementRate())))
              / 3;
      up += c * StrictMath.exp(StrictMath.log(0.9) / 24 * hours(e.at()));
      down += c;
    }
    weights.add(weight);
    resonances.add(down == 0 ? 0 : up / down);
  }

  private static double types(NodeType s, NodeType t) {
    return switch (s + ">" + t) {
      case "USER>USER" -> 0.8;
      case "USER>CONTENT", "CONTENT>USER" -> 0.9;
      case "CONTENT>PLATFORM" -> 0.7;
      case "PLATFORM>USER" -> 0.6;
      default -> 0.5;
    };
  }

  private void converge() {
    List<String> visits = new ArrayList<>();
    for (List<PropagationEvent> path : paths) {
      visits.add(path.get(0).source());
      path.forEach(e -> visits.add(e.target()));
    }
    double repeated = 0;
    for (String node : visits.stream().distinct().toList()) {
      repeated += visits.indexOf(node) < visits.lastIndexOf(node) ? 1 : 0;
    }
    convergence = visits.isEmpty() ? 0 : repeated / visits.size();
  }

  private void amplify() {
    if (resonance > 0.3) {
      factor = Math.min(1.5, 1 + (resonance - 0.3) * 0.5);
      weights.replaceAll(w -> w * factor);
      resonances.replaceAll(r -> r * factor);
      resonance *= Math.min(1.3, factor);
    }
  }

  private void viral(List<PropagationEvent> events) {
    double byOthers = events.stream().filter(e -> !e.source().equals("n0")).count();
    double reached =
        events.stream()
            .map(PropagationEvent::target)
            .filter(t -> !t.equals("n0"))
            .distinct()
            .count();
    viral = reached == 0 ? 0 : byOthers / reached;
  }

  private Node node(String id) {
    for (Node node : nodes) {
      if (node.id().equals(id)) {
        return node;
      }
    }
    return new Node(id, NodeType.USER, 0.5, 0, 0);
  }

  private double hours(Instant since) {
    return Math.max(0, asOf.getEpochSecond() - since.getEpochSecond()) / 3600.0;
  }

  List<List<PropagationEvent>> paths() {
    return paths;
  }
}
