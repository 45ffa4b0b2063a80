package io.echolayer.propagation.store;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store on the heap: the embedded default. It lives as long as the process.
 *
 * <p>Thread-safe: saves take turns, readers wait for nobody. A range takes logarithmic time to
 * find, and co-propagators take time linear in the events of the window.
 */
public final class InMemoryPropagationStore implements PropagationStore {
  private final Map<String, PropagationEvent> byId = new HashMap<>();
  private final ConcurrentNavigableMap<Place, StoredPropagation> inOrder =
      new ConcurrentSkipListMap<>();

  /** A store without propagations. */
  public InMemoryPropagationStore() {}

  /** Where an event stands in {@link PropagationEvent#ORDER}; an empty id stands before all ids. */
  private record Place(Instant at, String id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byInstant = at.compareTo(other.at);
      return byInstant != 0 ? byInstant : Utf8Order.compare(id, other.id);
    }
  }

  @Override
  public synchronized void save(List<StoredPropagation> propagations) {
    Map<String, PropagationEvent> added = new HashMap<>();
    for (StoredPropagation propagation : propagations) {
      PropagationEvent event = propagation.event();
      @Nullable PropagationEvent kept = byId.get(event.id());
      @Nullable PropagationEvent before =
          kept == null ? added.putIfAbsent(event.id(), event) : kept;
      if (before != null && !before.equals(event)) {
        throw new IllegalStateException(
            "An event id must stand for one event, but "
                + event.id()
                + " is taken by another\nGive the event an id of its own.");
      }
    }
    byId.putAll(added);
    for (StoredPropagation propagation : propagations) {
      inOrder.put(new Place(propagation.event().at(), propagation.event().id()), propagation);
    }
  }

  @Override
  public void forEach(Instant from, Instant to, Consumer<? super StoredPropagation> action) {
    if (from.isBefore(to)) {
      inOrder.subMap(new Place(from, ""), new Place(to, "")).values().forEach(action);
    }
  }

  @Override
  public List<CoPropagator> coPropagators(String contentId, Instant asOf, Duration window) {
    if (window.isNegative() || window.isZero()) {
      throw new InvalidValueException("window", "be above 0", window);
    }
    Instant after = asOf.minus(window);
    Map<String, CoPropagator> byUser = new TreeMap<>(Utf8Order.ASCENDING);
    forEach(
        after.plusNanos(1),
        asOf.plusNanos(1),
        kept -> {
          PropagationEvent event = kept.event();
          if (event.contentId().equals(contentId)) {
            byUser.merge(
                event.source(),
                new CoPropagator(event.source(), 1, event.at(), event.at()),
                InMemoryPropagationStore::extended);
          }
        });
    return List.copyOf(byUser.values());
  }

  private static CoPropagator extended(CoPropagator earlier, CoPropagator later) {
    return new CoPropagator(
        earlier.user(), earlier.events() + later.events(), earlier.first(), later.last());
  }
}
