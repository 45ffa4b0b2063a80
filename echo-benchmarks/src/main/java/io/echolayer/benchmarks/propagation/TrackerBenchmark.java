package io.echolayer.benchmarks.propagation;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.loop.EchoLoops;
import io.echolayer.propagation.loop.LoopAnalytics;
import io.echolayer.propagation.loop.LoopTracker;
import io.echolayer.propagation.loop.PropagatedContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * Taking events one by one on one thread, one in ten of them late. The row {@code :events} is
 * events per second; the target is 1,000,000.
 *
 * <p>Full run: {@code org.openjdk.jmh.Main TrackerBenchmark -p events=1000000,4000000,16000000
 * -jvmArgsAppend -Xmx12g}. Memory per event is printed before timing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init")
public class TrackerBenchmark {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int EVENTS_PER_CONTENT = 50;

  @Param("1000000")
  int events;

  private List<PropagatedContent> contents;
  private PropagationEvent[] stream;
  private LoopTracker filled;

  /** How many events were taken. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Taken {
    /** Events of all calls. */
    public long events;
  }

  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(7);
    int people = Math.max(1000, events / 5);
    contents = new ArrayList<>();
    for (int i = 0; i <= events / EVENTS_PER_CONTENT; i++) {
      contents.add(new PropagatedContent("content-" + i, user(random, people), START));
    }
    String[] platforms = {"twitter", "telegram", "youtube", "reddit"};
    stream = new PropagationEvent[events];
    for (int i = 0; i < events; i++) {
      int late = random.nextInt(10) == 0 ? random.nextInt(100_000) : 0;
      stream[i] =
          new PropagationEvent(
              "event-" + i,
              "content-" + skewed(random, contents.size()),
              user(random, people),
              user(random, people),
              START.plusSeconds(Math.max(0, i / 10 - late)),
              platforms[random.nextInt(4)],
              platforms[random.nextInt(4)],
              1);
    }
    filled = LoopTracker.of(PropagationRules.DEFAULT);
    contents.forEach(filled::add);
    long before = filled.bytes();
    for (PropagationEvent event : stream) {
      filled.add(event);
    }
    System.out.printf(
        "%d events, %d nodes: %.1f bytes an event, ids and nodes included%n",
        events, filled.nodes(), (double) (filled.bytes() - before) / events);
    checkAgainstThePureFunction();
  }

  private void checkAgainstThePureFunction() {
    Instant asOf = START.plusSeconds(events);
    Nodes nodes = Nodes.of(List.of(), PropagationRules.DEFAULT.node());
    for (int i = 0; i < contents.size(); i += contents.size() / 20) {
      PropagatedContent content = contents.get(i);
      List<PropagationEvent> own =
          Arrays.stream(stream).filter(e -> e.contentId().equals(content.id())).toList();
      BeforeTiming.require(
          filled
              .loop(content.id(), asOf)
              .equals(EchoLoops.of(PropagationRules.DEFAULT).loop(content, own, nodes, asOf)),
          "the tracker gives the loop of the pure function for " + content.id());
    }
  }

  private static String user(SplittableRandom random, int people) {
    return "user-" + skewed(random, people);
  }

  private static int skewed(SplittableRandom random, int bound) {
    double uniform = random.nextDouble();
    return (int) (uniform * uniform * bound);
  }

  @Benchmark
  public LoopTracker ingest(Taken taken) {
    LoopTracker tracker = LoopTracker.of(PropagationRules.DEFAULT);
    for (PropagatedContent content : contents) {
      tracker.add(content);
    }
    for (PropagationEvent event : stream) {
      tracker.add(event);
    }
    taken.events += tracker.events();
    return tracker;
  }

  /** All loops, each over all its events. */
  @Benchmark
  public LoopAnalytics analytics(Taken taken) {
    LoopAnalytics analytics = filled.analytics(START, START.plusSeconds(events));
    taken.events += analytics.events();
    return analytics;
  }
}
