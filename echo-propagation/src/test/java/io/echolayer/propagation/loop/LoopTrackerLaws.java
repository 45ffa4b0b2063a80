package io.echolayer.propagation.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Oracle: {@link EchoLoops} over the same set. Tolerance: none; records compare doubles by bits.
 */
class LoopTrackerLaws {
  private static final PropagationRules RULES = PropagationRules.DEFAULT;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<NodeType> TYPES = List.of(NodeType.values());
  private static final String[] PLATFORMS = {"twitter", "telegram", "youtube"};

  /** Items, people and a span small enough that paths, ties and repeats are common. */
  private record World(
      List<PropagatedContent> contents, List<Node> nodes, List<PropagationEvent> events) {
    static World of(Random random, int size) {
      List<PropagatedContent> contents = new ArrayList<>();
      for (int i = 0; i <= size / 40; i++) {
        contents.add(new PropagatedContent("c" + i, "u" + random.nextInt(6), START));
      }
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i < 8; i += 1 + random.nextInt(2)) {
        NodeType type = TYPES.get(random.nextInt(3));
        nodes.add(
            new Node(
                "u" + i, type, random.nextDouble(), random.nextInt(9000), random.nextDouble()));
      }
      List<PropagationEvent> events = new ArrayList<>();
      int span = 1 + random.nextInt(400_000);
      for (int i = 0; i < size; i++) {
        events.add(
            new PropagationEvent(
                "é" + (char) ('a' + random.nextInt(26)) + i,
                "c" + random.nextInt(contents.size()),
                "u" + random.nextInt(12),
                "u" + random.nextInt(12),
                START.plusSeconds(random.nextInt(span)),
                PLATFORMS[random.nextInt(3)],
                PLATFORMS[random.nextInt(3)],
                random.nextInt(4) == 0 ? random.nextDouble() * 10 : random.nextInt(3)));
      }
      return new World(contents, nodes, events);
    }

    EchoLoop pure(PropagatedContent content, List<PropagationEvent> events, Instant asOf) {
      return EchoLoops.of(RULES)
          .loop(
              content,
              events.stream().filter(e -> e.contentId().equals(content.id())).toList(),
              Nodes.of(nodes, RULES.node()),
              asOf);
    }
  }

  @Property(tries = 300)
  void anyInterleavingGivesThePureLoopByBits(
      @ForAll long seed, @ForAll @IntRange(max = 200) int size) {
    Random random = new Random(seed);
    World world = World.of(random, size);
    LoopTracker tracker = LoopTracker.of(RULES);
    world.contents().forEach(tracker::add);
    world.nodes().forEach(tracker::add);
    List<PropagationEvent> taken = new ArrayList<>();
    for (PropagationEvent event : world.events()) {
      tracker.add(event);
      taken.add(event);
      if (random.nextInt(20) == 0) {
        Instant asOf = event.at().plusSeconds(random.nextInt(900_000) - 1000);
        PropagatedContent content = world.contents().get(random.nextInt(world.contents().size()));
        assertThat(tracker.loop(content.id(), asOf)).isEqualTo(world.pure(content, taken, asOf));
      }
    }
    Instant asOf = START.plusSeconds(random.nextInt(900_000));
    for (PropagatedContent content : world.contents()) {
      EchoLoop pure = world.pure(content, taken, asOf);
      assertThat(tracker.loop(content.id(), asOf)).isEqualTo(pure);
      assertThat(tracker.measures(content.id(), asOf)).isEqualTo(LoopMeasures.of(pure));
    }
  }

  @Property(tries = 200)
  void aLaterProfileReplacesTheEarlierOne(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int size) {
    Random random = new Random(seed);
    World world = World.of(random, size);
    LoopTracker tracker = LoopTracker.of(RULES);
    world.contents().forEach(tracker::add);
    for (Node node : world.nodes()) {
      tracker.add(new Node(node.id(), NodeType.CONTENT, 1, 7, 1));
    }
    world.events().forEach(tracker::add);
    world.nodes().forEach(tracker::add);
    Instant asOf = START.plusSeconds(1_000_000);
    for (PropagatedContent content : world.contents()) {
      assertThat(tracker.loop(content.id(), asOf))
          .isEqualTo(world.pure(content, world.events(), asOf));
    }
  }

  @Property(tries = 200)
  void expiryForgetsExactlyTheInactiveAndKeepsTheBitsOfTheRest(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int size) {
    Random random = new Random(seed);
    World world = World.of(random, size);
    LoopTracker tracker = LoopTracker.of(RULES);
    world.contents().forEach(tracker::add);
    world.nodes().forEach(tracker::add);
    world.events().forEach(tracker::add);
    Instant asOf = START.plusSeconds(300_000 + random.nextInt(900_000));
    Map<String, EchoLoop> pure = new TreeMap<>();
    Set<String> inactive = new TreeSet<>();
    for (PropagatedContent content : world.contents()) {
      EchoLoop loop = world.pure(content, world.events(), asOf);
      pure.put(content.id(), loop);
      boolean waiting = loop.events() == 0 && asOf.isBefore(START.plusSeconds(168 * 3600 + 1));
      if (!loop.active() && !waiting) {
        inactive.add(content.id());
      }
    }
    assertThat(tracker.expire(asOf))
        .containsExactlyElementsOf(
            inactive.stream().map(id -> LoopMeasures.of(pure.get(id))).toList());
    assertThat(tracker.items()).isEqualTo(pure.size() - inactive.size());
    long left = 0;
    for (EchoLoop loop : pure.values()) {
      if (!inactive.contains(loop.contentId())) {
        left += loop.events();
        assertThat(tracker.loop(loop.contentId(), asOf)).isEqualTo(loop);
      }
    }
    assertThat(tracker.events()).isEqualTo(left);
  }

  @Property(tries = 200)
  void analyticsOfAPeriodAreThoseOfThePureLoopsAtItsEnd(
      @ForAll long seed, @ForAll @IntRange(max = 300) int size) {
    Random random = new Random(seed);
    World world = World.of(random, size);
    LoopTracker tracker = LoopTracker.of(RULES);
    world.contents().forEach(tracker::add);
    world.nodes().forEach(tracker::add);
    world.events().forEach(tracker::add);
    Instant from = START.plusSeconds(random.nextInt(200_000));
    Instant to = from.plusSeconds(random.nextInt(300_000));
    int loops = 0;
    int resonating = 0;
    long events = 0;
    long paths = 0;
    double strength = 0;
    List<PropagatedContent> byId = new ArrayList<>(world.contents());
    byId.sort(Comparator.comparing(PropagatedContent::id));
    List<PropagationEvent> before =
        world.events().stream().filter(e -> e.at().isBefore(to)).toList();
    Map<String, Instant> last = new HashMap<>();
    before.forEach(e -> last.merge(e.contentId(), e.at(), (a, b) -> a.isAfter(b) ? a : b));
    for (PropagatedContent content : byId) {
      Instant touched = last.get(content.id());
      if (touched != null && !touched.isBefore(from)) {
        EchoLoop loop = world.pure(content, before, to);
        loops++;
        resonating += loop.resonating() ? 1 : 0;
        events += loop.events();
        paths += loop.paths().size();
        strength += loop.strength();
      }
    }
    assertThat(tracker.analytics(from, to))
        .isEqualTo(
            new LoopAnalytics(
                from,
                to,
                loops,
                events,
                paths,
                loops == 0 ? 0 : strength / loops,
                loops == 0 ? 0 : (double) resonating / loops));
  }
}
