package io.echolayer.propagation.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.loop.PropagatedContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Oracles: ways walked step by step. Tolerance: one rounding of the mean, else none. */
class CascadeLaws {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final PropagatedContent CONTENT = new PropagatedContent("c", "u0", START);

  private static List<Integer> wayToRoot(int[] parent, int adoption) {
    List<Integer> way = new ArrayList<>();
    for (int at = adoption; at >= 0; at = parent[at]) {
      way.add(at);
    }
    Collections.reverse(way);
    return way;
  }

  private static double naiveVirality(int[] parent) {
    long distances = 0;
    long pairs = 0;
    for (int a = 0; a < parent.length; a++) {
      for (int b = 0; b < a; b++) {
        List<Integer> toA = wayToRoot(parent, a);
        List<Integer> toB = wayToRoot(parent, b);
        int common = 0;
        while (common < Math.min(toA.size(), toB.size())
            && toA.get(common).equals(toB.get(common))) {
          common++;
        }
        if (common > 0) {
          distances += toA.size() + toB.size() - 2L * common;
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0 : (double) distances / pairs;
  }

  @Property(tries = 500)
  void measuresAreThoseOfTheNaiveTwin(@ForAll long seed, @ForAll @IntRange(max = 60) int size) {
    Random random = new Random(seed);
    int[] parent = new int[size];
    int back = 1 + random.nextInt(60);
    for (int i = 0; i < size; i++) {
      parent[i] =
          random.nextInt(20) == 0
              ? -1
              : Math.max(-1, i - 1 - random.nextInt(Math.min(i + 1, back)));
    }
    int trees = 0;
    int depth = 0;
    int[] levels = new int[size + 1];
    for (int i = 0; i < size; i++) {
      int steps = wayToRoot(parent, i).size() - 1;
      trees += steps == 0 ? 1 : 0;
      depth = Math.max(depth, steps);
      levels[steps]++;
    }
    int breadth = 0;
    for (int level : levels) {
      breadth = Math.max(breadth, level);
    }
    assertThat(Cascade.ofParents(parent).measures())
        .isEqualTo(new CascadeMeasures(size, size, trees, depth, breadth, naiveVirality(parent)));
  }

  private static List<PropagationEvent> events(Random random, int count) {
    String[] platforms = {"twitter", "telegram", "youtube"};
    List<PropagationEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(
          new PropagationEvent(
              "e" + i,
              "c",
              "u" + random.nextInt(9),
              "u" + random.nextInt(9),
              START.plusSeconds(random.nextInt(500)),
              platforms[random.nextInt(3)],
              platforms[random.nextInt(3)],
              random.nextDouble() * 10));
    }
    return events;
  }

  @Property(tries = 300)
  void reachCountsDistinctTargetsUpToEachPoint(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 200) int step,
      @ForAll @IntRange(max = 700) int until) {
    List<PropagationEvent> events = events(new Random(seed), 40);
    Nodes nodes =
        Nodes.of(
            List.of(new Node("u3", NodeType.USER, 0.5, 100, 0)), PropagationRules.DEFAULT.node());
    List<ReachOverTime.Point> points =
        ReachOverTime.of(CONTENT, events, nodes, Duration.ofSeconds(step), START.plusSeconds(until))
            .points();
    assertThat(points).hasSize((until + step - 1) / step + 1);
    for (int i = 0; i < points.size(); i++) {
      Instant at = START.plusSeconds((long) i * step);
      Set<String> reached = new HashSet<>();
      for (PropagationEvent event : events) {
        if (!event.at().isAfter(at) && !event.target().equals("u0")) {
          reached.add(event.target());
        }
      }
      assertThat(points.get(i))
          .isEqualTo(new ReachOverTime.Point(at, reached.size(), reached.contains("u3") ? 100 : 0));
    }
  }

  @Property(tries = 200)
  void flowsAddUpAndDoNotDependOnTheOrder(@ForAll long seed) {
    Random random = new Random(seed);
    List<PropagationEvent> events = events(random, 60);
    PlatformFlows flows = PlatformFlows.of(events, PropagationRules.DEFAULT);
    Collections.shuffle(events, random);
    assertThat(PlatformFlows.of(events, PropagationRules.DEFAULT)).isEqualTo(flows);
    assertThat(flows.flows().values().stream().mapToLong(PlatformFlows.Flow::events).sum())
        .isEqualTo(60);
    flows
        .flows()
        .forEach(
            (route, flow) -> {
              double left = route.source().equals(route.target()) ? 1 : 0.9;
              assertThat(flow.arrived()).isEqualTo(flow.sent() * left);
              assertThat(flow.lost()).isEqualTo(flow.sent() - flow.arrived());
            });
    assertThat(flows.flows().keySet().stream().map(PlatformFlows.Route::source)).isSorted();
    assertThat(flows.flow("myspace", "twitter")).isEqualTo(new PlatformFlows.Flow(0, 0, 0));
    long leaving = 0;
    long coming = 0;
    for (String platform : List.of("twitter", "telegram", "youtube")) {
      leaving += flows.outflow(platform).events();
      coming += flows.inflow(platform).events();
    }
    assertThat(leaving)
        .isEqualTo(coming)
        .isEqualTo(events.stream().filter(event -> !event.withinPlatform()).count());
  }
}
