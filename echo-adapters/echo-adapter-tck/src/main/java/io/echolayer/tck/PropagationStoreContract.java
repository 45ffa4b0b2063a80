package io.echolayer.tck;

import static io.echolayer.tck.SamplePropagations.START;
import static io.echolayer.tck.SamplePropagations.event;
import static io.echolayer.tck.SamplePropagations.propagation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.signal.Engagement;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.graph.Directions;
import io.echolayer.propagation.graph.NamedGraph;
import io.echolayer.propagation.store.CoPropagator;
import io.echolayer.propagation.store.PropagationStore;
import io.echolayer.propagation.store.StoredPropagation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link PropagationStore} does. */
public abstract class PropagationStoreContract {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
  private static final Duration WINDOW = PropagationStore.DEFAULT_WINDOW;
  private static final int THREADS = 4;

  /** Seconds after which a race is taken for hung. */
  private static final int PATIENCE = 120;

  /** For the subclass. */
  protected PropagationStoreContract() {}

  /** A store without propagations. It may be used by several threads until the test ends. */
  protected abstract PropagationStore open();

  /**
   * A store that was opened and then lost: its server is gone, or it was closed. Null where it is
   * in memory, so that there is nothing to lose.
   */
  protected abstract @Nullable PropagationStore unreachable();

  private static List<StoredPropagation> all(PropagationStore store) {
    return between(store, FIRST, LAST.plusSeconds(1));
  }

  private static List<StoredPropagation> between(PropagationStore store, Instant from, Instant to) {
    List<StoredPropagation> found = new ArrayList<>();
    store.forEach(from, to, found::add);
    return found;
  }

  private static List<StoredPropagation> inOrder(List<StoredPropagation> propagations) {
    List<StoredPropagation> ordered = new ArrayList<>(propagations);
    ordered.sort(Comparator.comparing(StoredPropagation::event, PropagationEvent.ORDER));
    return ordered;
  }

  @Test
  void withoutAnAnswerEveryCallThrows() {
    PropagationStore store = Unreachable.orSkip(unreachable());
    Unreachable.assertAllThrow(
        List.of(
            () -> store.save(List.of(SamplePropagations.propagation("e", 0, "ann", "c"))),
            () -> store.forEach(FIRST, LAST, kept -> {}),
            () -> store.coPropagators("c", LAST, WINDOW),
            () -> store.graph(FIRST, LAST, Directions.OUT)));
  }

  @Test
  void aNewStoreIsEmpty() {
    PropagationStore store = open();
    assertThat(all(store)).isEmpty();
    assertThat(store.coPropagators("c", START, WINDOW)).isEmpty();
    assertThat(store.graph(FIRST, LAST, Directions.BOTH).graph().nodes()).isZero();
    store.save(List.of());
    assertThat(all(store)).isEmpty();
  }

  /** Equality of records compares doubles by their bits, and texts by their characters. */
  @Test
  void whatIsSavedComesBackAsItWas() {
    PropagationStore store = open();
    List<StoredPropagation> awkward = SamplePropagations.awkward();
    store.save(awkward);
    assertThat(all(store)).isEqualTo(inOrder(awkward));
  }

  @Test
  void theFirstAndTheLastInstantAreKept() {
    PropagationStore store = open();
    List<StoredPropagation> ends =
        List.of(
            StoredPropagation.of(new PropagationEvent("a", "c", "u", "t", FIRST, "x", "x", 1), 1),
            StoredPropagation.of(new PropagationEvent("b", "c", "u", "t", LAST, "x", "x", 1), 1));
    store.save(ends);
    assertThat(all(store)).isEqualTo(ends);
  }

  @Test
  void aRangeIsHalfOpenAndInOrder() {
    PropagationStore store = open();
    store.saveAll(
        List.of(
                propagation("e4", 20, "u", "c"),
                propagation("e3", 10, "u", "c"),
                propagation("e2", 10, "u", "c"),
                propagation("e1", 30, "u", "c"))
            .iterator(),
        1);
    assertThat(between(store, START.plusSeconds(10), START.plusSeconds(30)))
        .extracting(kept -> kept.event().id())
        .containsExactly("e2", "e3", "e4");
    assertThat(between(store, START.plusMillis(10_500), START.plusMillis(20_500)))
        .extracting(kept -> kept.event().id())
        .containsExactly("e4");
    assertThat(between(store, START.plusSeconds(10), START.plusSeconds(10))).isEmpty();
    assertThat(between(store, START.plusSeconds(30), START.plusSeconds(10))).isEmpty();
  }

  @Test
  void manyInOneSecondComeOnceEach() {
    PropagationStore store = open();
    List<StoredPropagation> crowd = SamplePropagations.crowd(1_000, 1);
    assertThat(store.saveAll(crowd.iterator(), 300)).isEqualTo(1_000);
    assertThat(all(store)).isEqualTo(inOrder(crowd));
    Instant noon = START.plusSeconds(2 * 3_600);
    assertThat(between(store, START, noon))
        .isEqualTo(inOrder(crowd).stream().filter(p -> p.event().at().isBefore(noon)).toList());
  }

  @Test
  void savingAgainChangesNothing() {
    PropagationStore store = open();
    List<StoredPropagation> crowd = SamplePropagations.crowd(100, 2);
    store.save(crowd);
    store.save(crowd.subList(30, 60));
    store.saveAll(crowd.iterator(), 7);
    assertThat(all(store)).isEqualTo(inOrder(crowd));
  }

  @Test
  void otherMeasuresReplaceTheOldOnes() {
    PropagationStore store = open();
    PropagationEvent event = event("e", 0, "u", "c");
    Engagement engagement = Engagement.of(Map.of("likes", 0.5));
    store.save(List.of(new StoredPropagation(event, 0.5, "like", engagement, 1.25)));
    StoredPropagation second = new StoredPropagation(event, 0.75, "share", Engagement.ABSENT, 1);
    store.save(List.of(StoredPropagation.of(event, 3), second));
    assertThat(all(store)).containsExactly(second);
  }

  @Test
  void anIdStandsForOneEvent() {
    PropagationStore store = open();
    StoredPropagation kept = propagation("taken-7", 0, "u", "c");
    store.save(List.of(kept));
    PropagationEvent e = kept.event();
    String id = e.id();
    List<PropagationEvent> others =
        List.of(
            event("taken-7", 0, "v", "c"),
            event("taken-7", 0, "u", "d"),
            event("taken-7", 1, "u", "c"),
            new PropagationEvent(id, "c", "u", "other", e.at(), "youtube", "reddit", 1),
            new PropagationEvent(id, "c", "u", "t", e.at(), "other", "reddit", 1),
            new PropagationEvent(id, "c", "u", "t", e.at(), "youtube", "other", 1),
            new PropagationEvent(id, "c", "u", "t", e.at(), "youtube", "reddit", 2));
    for (PropagationEvent other : others) {
      List<StoredPropagation> batch =
          List.of(propagation("new", 0, "u", "c"), StoredPropagation.of(other, 0.25));
      assertThatIllegalStateException()
          .as("%s", other)
          .isThrownBy(() -> store.save(batch))
          .withMessageContaining("taken-7");
      assertThat(all(store)).containsExactly(kept);
    }
    assertThatIllegalStateException()
        .as("both in one batch")
        .isThrownBy(
            () ->
                store.save(List.of(propagation("n", 0, "u", "c"), propagation("n", 0, "u", "d"))));
    assertThat(all(store)).containsExactly(kept);
  }

  @Test
  void nulIsRefusedBeforeItComesToAStore() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> propagation("a\0b", 0, "u", "c"))
        .withMessageContaining("id must not hold the character NUL");
    assertThatIllegalArgumentException().isThrownBy(() -> propagation("e", 0, "\0u", "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> propagation("e", 0, "u", "c\0"));
  }

  @Test
  void coPropagatorsAreThoseOfTheWindow() {
    PropagationStore store = open();
    int week = 7 * 86_400;
    store.save(
        List.of(
            propagation("e1", 0, "early", "c"),
            propagation("e2", 1, "ann", "c"),
            propagation("e3", 500, "ann", "c"),
            propagation("e4", week, "\ud83d\ude00", "c"),
            propagation("e5", week, "\uff21", "c"),
            propagation("e6", week, "elsewhere", "d"),
            propagation("e7", week + 1, "late", "c")));
    Instant asOf = START.plusSeconds(week);
    assertThat(store.coPropagators("c", asOf, WINDOW))
        .containsExactly(
            new CoPropagator("ann", 2, START.plusSeconds(1), START.plusSeconds(500)),
            new CoPropagator("\uff21", 1, asOf, asOf),
            new CoPropagator("\ud83d\ude00", 1, asOf, asOf));
    assertThat(store.coPropagators("c", START, Duration.ofSeconds(1)))
        .extracting(CoPropagator::user)
        .containsExactly("early");
    assertThat(store.coPropagators("c' OR 1=1 //", asOf, WINDOW)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.coPropagators("c", asOf, Duration.ZERO));
  }

  @Test
  void theGraphIsThatOfTheEvents() {
    PropagationStore store = open();
    List<StoredPropagation> crowd = SamplePropagations.crowd(500, 3);
    store.save(crowd);
    NamedGraph.Builder expected = NamedGraph.builder();
    crowd.forEach(p -> expected.add(p.event().source(), p.event().target(), p.weight()));
    assertThat(store.graph(FIRST, LAST, Directions.BOTH))
        .isEqualTo(expected.build(Directions.BOTH));
  }

  @Test
  void aReaderMayUseTheStore() {
    PropagationStore store = open();
    store.save(SamplePropagations.crowd(10, 4));
    List<Integer> counts = new ArrayList<>();
    store.forEach(FIRST, LAST, kept -> counts.add(between(store, FIRST, LAST).size()));
    assertThat(counts).hasSize(10).containsOnly(10);
  }

  @Test
  void saversWhoRaceKeepEachEventOnce() throws Exception {
    PropagationStore store = open();
    List<StoredPropagation> crowd = SamplePropagations.crowd(400, 5);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Long>> savers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        List<StoredPropagation> own = new ArrayList<>(crowd);
        Collections.shuffle(own, new Random(i));
        int batch = 10 + i;
        savers.add(() -> store.saveAll(own.iterator(), batch));
      }
      for (Future<Long> saved : threads.invokeAll(savers, PATIENCE, TimeUnit.SECONDS)) {
        assertThat(saved.get()).isEqualTo(400);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(all(store)).isEqualTo(inOrder(crowd));
  }
}
