package io.echolayer.neo4j;

import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.graph.Directions;
import io.echolayer.propagation.graph.NamedGraph;
import io.echolayer.propagation.store.PropagationStore;
import io.echolayer.propagation.store.StoredPropagation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/**
 * How long 100,000 relationships take to save, to save again and to load as a graph, behind a check
 * of that graph. {@code docs/how-to/use-neo4j-and-redis.md} says how to run it.
 */
final class PropagationLoad {
  private static final int EVENTS = 100_000;
  private static final int USERS = 20_000;
  private static final int CONTENTS = 2_000;
  private static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
  private static final Instant END = START.plusSeconds(86_400);

  private PropagationLoad() {}

  public static void main(String[] args) throws Exception {
    Neo4jPropagationStore store =
        Neo4jPropagationStore.open(Neo4jServer.empty(), Neo4jSettings.DEFAULT);
    List<StoredPropagation> warmUp = events("warm-up ", 20_000, START.minusSeconds(86_400));
    store.saveAll(warmUp.iterator(), PropagationStore.DEFAULT_BATCH);
    List<StoredPropagation> events = events("", EVENTS, START);
    time("save", () -> store.saveAll(events.iterator(), PropagationStore.DEFAULT_BATCH));
    NamedGraph graph = time("load", () -> store.graph(START, END, Directions.BOTH));
    NamedGraph.Builder expected = NamedGraph.builder();
    events.forEach(e -> expected.add(e.event().source(), e.event().target(), e.weight()));
    if (!graph.equals(expected.build(Directions.BOTH))) {
      throw new AssertionError("the graph is another");
    }
    time("save again", () -> store.saveAll(events.iterator(), PropagationStore.DEFAULT_BATCH));
    System.exit(0);
  }

  private static List<StoredPropagation> events(String prefix, int size, Instant start) {
    SplittableRandom random = new SplittableRandom(1);
    List<StoredPropagation> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      PropagationEvent event =
          new PropagationEvent(
              prefix + i,
              "c" + random.nextInt(CONTENTS),
              "u" + random.nextInt(USERS),
              "u" + random.nextInt(USERS),
              start.plusSeconds(random.nextInt(86_400)),
              "youtube",
              "reddit",
              1);
      events.add(StoredPropagation.of(event, random.nextDouble()));
    }
    return events;
  }

  private static <T> T time(String what, Callable<T> task) throws Exception {
    long start = System.nanoTime();
    T result = task.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%-12s %.1f s, %,.0f relationships/s%n", what, seconds, EVENTS / seconds);
    return result;
  }
}
