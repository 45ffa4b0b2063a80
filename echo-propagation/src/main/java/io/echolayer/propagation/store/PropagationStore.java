package io.echolayer.propagation.store;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.store.StoreException;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.graph.Directions;
import io.echolayer.propagation.graph.NamedGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps propagations, each event id once. It computes nothing: weights and boosts are the caller's.
 *
 * <p>Implementations are safe for use by several threads and processes at once, and every read sees
 * every save that was answered. A store that cannot be reached is a {@link StoreException}, never
 * an empty answer.
 */
public interface PropagationStore {
  /** How far back {@link #coPropagators} usually looks. */
  Duration DEFAULT_WINDOW = Duration.ofDays(7);

  /** Propagations that {@link #saveAll} usually saves at once. */
  int DEFAULT_BATCH = 5_000;

  /**
   * Saves propagations, all or none. Saving again changes nothing; other measures for a known event
   * replace the old ones. When it returns, they survive a crash.
   *
   * @throws IllegalStateException if an id is taken by another event; nothing is kept
   * @throws StoreException if there is no answer: all are kept or none, and saving them again keeps
   *     all
   */
  void save(List<StoredPropagation> propagations);

  /**
   * Saves any number of propagations in batches, one after another. If one fails, those before it
   * are kept, and saving all again completes the rest.
   *
   * @param batch how many are saved at once, ≥ 1
   * @return how many were saved
   * @throws IllegalStateException if an id is taken by another event; nothing of its batch is kept
   * @throws StoreException if there is no answer to a batch: all of it is kept or nothing
   */
  default long saveAll(Iterator<StoredPropagation> propagations, int batch) {
    if (batch < 1) {
      throw new InvalidValueException("batch", "be at least 1", batch);
    }
    long saved = 0;
    while (propagations.hasNext()) {
      List<StoredPropagation> next = new ArrayList<>();
      while (next.size() < batch && propagations.hasNext()) {
        next.add(propagations.next());
      }
      save(List.copyOf(next));
      saved += next.size();
    }
    return saved;
  }

  /**
   * Hands over every propagation whose event lies in [{@code from}, {@code to}), in {@link
   * PropagationEvent#ORDER}, while holding no more than a page of them. What is saved meanwhile may
   * or may not be among them.
   *
   * @throws StoreException if there is no answer; {@code action} may have had some by then
   */
  void forEach(Instant from, Instant to, Consumer<? super StoredPropagation> action);

  /**
   * Who passed a content item on in ({@code asOf − window}, {@code asOf}], by user in the order of
   * UTF-8 bytes.
   *
   * @param window above 0; mostly {@link #DEFAULT_WINDOW}
   * @throws StoreException if there is no answer
   */
  List<CoPropagator> coPropagators(String contentId, Instant asOf, Duration window);

  /**
   * Who passed on to whom in [{@code from}, {@code to}), with the weights that were saved. Needs
   * memory for the graph only, not for its events.
   *
   * @throws StoreException if there is no answer
   */
  default NamedGraph graph(Instant from, Instant to, Directions directions) {
    NamedGraph.Builder graph = NamedGraph.builder();
    forEach(
        from, to, kept -> graph.add(kept.event().source(), kept.event().target(), kept.weight()));
    return graph.build(directions);
  }
}
