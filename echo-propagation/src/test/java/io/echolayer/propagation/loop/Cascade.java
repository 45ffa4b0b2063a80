package io.echolayer.propagation.loop;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A random cascade of one item, among few nodes so that paths meet, branch and fill up. */
record Cascade(List<Node> nodes, List<PropagationEvent> events, Instant asOf) {
  private static final List<NodeType> TYPES = List.of(NodeType.values());

  static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
  static final PropagatedContent CONTENT = new PropagatedContent("c", "n0", CREATED);

  static Cascade random(Random random) {
    int people = 1 + random.nextInt(random.nextBoolean() ? 3 : 12);
    int length = random.nextInt(60);
    // Half of the cascades are crowded into few seconds, so that order falls to the ids.
    int seconds = random.nextBoolean() ? 4 : 20 * 86_400;
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      if (random.nextInt(5) > 0) {
        nodes.add(node("n" + i, random));
      }
    }
    List<PropagationEvent> events = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      events.add(
          event(
              "e" + i,
              "n" + random.nextInt(people),
              "n" + random.nextInt(people),
              random.nextInt(seconds),
              random.nextBoolean() ? "twitter" : "telegram",
              random.nextInt(3) > 0 ? 1 : random.nextInt(101) / 10.0));
    }
    Collections.shuffle(events, random);
    return new Cascade(nodes, events, CREATED.plusSeconds(random.nextInt(30 * 86_400)));
  }

  static PropagationEvent event(
      String id, String source, String target, long second, String to, double strength) {
    Instant at = CREATED.plusSeconds(second);
    return new PropagationEvent(id, "c", source, target, at, "twitter", to, strength);
  }

  private static Node node(String id, Random random) {
    return new Node(
        id,
        random.nextInt(3) > 0 ? NodeType.USER : TYPES.get(random.nextInt(TYPES.size())),
        random.nextInt(4) == 0 ? 0 : random.nextDouble(),
        (long) Math.pow(10, random.nextDouble() * 9 - 1),
        random.nextInt(4) == 0 ? 1 : random.nextDouble());
  }

  EchoLoop loop(List<PropagationEvent> inThisOrder) {
    return EchoLoops.of(PropagationRules.DEFAULT)
        .loop(CONTENT, inThisOrder, Nodes.of(nodes, PropagationRules.DEFAULT.node()), asOf);
  }
}
