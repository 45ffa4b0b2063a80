package io.echolayer.benchmarks.propagation;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.loop.EchoLoop;
import io.echolayer.propagation.loop.EchoLoops;
import io.echolayer.propagation.loop.PropagatedContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The loop of one item: {@link #loop} against {@link #joined}, which sorts the same events and
 * joins them to paths in plain collections, and measures nothing. Before the timing both must give
 * the same paths.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoopBenchmark {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MOST_HOPS = PropagationRules.DEFAULT.maxHops();

  /** Events of the item. */
  @Param("1000")
  public int events;

  private final EchoLoops loops = EchoLoops.of(PropagationRules.DEFAULT);
  private final PropagatedContent content = new PropagatedContent("content", "user-0", START);
  private final Nodes nodes = Nodes.of(List.of(), PropagationRules.DEFAULT.node());
  private List<PropagationEvent> happened = List.of();

  /** Makes events in no order. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(3);
    happened = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      happened.add(
          new PropagationEvent(
              "event-" + i,
              "content",
              "user-" + random.nextInt(events / 2),
              "user-" + random.nextInt(events / 2),
              START.plusSeconds(random.nextInt(events)),
              random.nextBoolean() ? "twitter" : "reddit",
              "reddit",
              1));
    }
    List<Integer> lengths = loop().paths().stream().map(path -> path.hops().size()).toList();
    BeforeTiming.require(lengths.equals(joined()), "both ways give the same paths");
  }

  /** The library's loop. */
  @Benchmark
  public EchoLoop loop() {
    return loops.loop(content, happened, nodes, START.plusSeconds(events));
  }

  /** Lengths of the paths. */
  @Benchmark
  public List<Integer> joined() {
    List<PropagationEvent> ordered = new ArrayList<>(happened);
    ordered.sort(PropagationEvent.ORDER);
    List<Integer> lengths = new ArrayList<>();
    Map<String, TreeSet<Integer>> openAt = new HashMap<>();
    for (PropagationEvent event : ordered) {
      TreeSet<Integer> open = openAt.get(event.source());
      int path;
      if (open == null || open.isEmpty()) {
        path = lengths.size();
        lengths.add(1);
      } else {
        path = open.first();
        open.remove(path);
        lengths.set(path, lengths.get(path) + 1);
      }
      if (lengths.get(path) < MOST_HOPS) {
        openAt.computeIfAbsent(event.target(), target -> new TreeSet<>()).add(path);
      }
    }
    return lengths;
  }
}
