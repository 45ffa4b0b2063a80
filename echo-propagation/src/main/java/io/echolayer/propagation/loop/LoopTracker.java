package io.echolayer.propagation.loop;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.InteractionStrength;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.internal.NameTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes nodes, contents and events one by one, in any order of time, and gives at any moment the
 * loops that {@link EchoLoops} gives for the same set, bit for bit.
 *
 * <p>A content must be added before its events; apart from that, order does not matter. A node's
 * latest profile replaces the previous one and holds for all events, past ones included.
 *
 * <p>Adding an event takes constant time: it is checked and appended. Nothing is computed yet,
 * since what is left of a hop's resonance depends on the instant asked for. Computing a loop costs
 * {@code O(n log n)} in the item's own events, and sorts them only if one came late since.
 *
 * <p><b>Memory</b>, all in primitive arrays: an event takes at most 68 bytes and its id's UTF-8
 * bytes; an item at most 74, a node at most 86, and their names. No event is copied when the arrays
 * grow, but the hash table of the ids is, at three quarters full.
 *
 * <p>Not thread safe, not even for reading.
 */
public final class LoopTracker {
  private final InteractionStrength interaction;
  private final boolean needsProfiles;
  private final EchoLoops loops;
  private final NodeProfiles nodes;
  private final TrackedLoops computed;
  private final Platforms platforms = new Platforms();
  private TrackedItems items = new TrackedItems();
  private TrackedEvents events = new TrackedEvents();

  private LoopTracker(PropagationRules rules, boolean needsProfiles) {
    this.interaction = rules.interaction();
    this.needsProfiles = needsProfiles;
    HopFormulas hops = new HopFormulas(rules);
    this.loops = EchoLoops.of(rules);
    this.nodes = new NodeProfiles(rules.node(), hops);
    this.computed = new TrackedLoops(rules, hops, nodes);
  }

  /** An empty tracker under {@code rules}; a node without a profile has the default one. */
  public static LoopTracker of(PropagationRules rules) {
    return new LoopTracker(rules, false);
  }

  /** An empty tracker under {@code rules} that refuses events of nodes without a profile. */
  public static LoopTracker ofKnownNodes(PropagationRules rules) {
    return new LoopTracker(rules, true);
  }

  /** Adds a profile, or replaces the node's previous one. */
  public void add(Node node) {
    nodes.put(node);
  }

  /**
   * Adds a content item.
   *
   * @throws InvalidValueException if there is one of that id
   */
  public void add(PropagatedContent content) {
    if (items.number(content.id()) != NameTable.NONE) {
      throw new InvalidValueException("contentId", "be unique among contents", content.id());
    }
    items.add(content.id(), nodes.number(content.creator()), content.createdAt().getEpochSecond());
  }

  /**
   * Adds an event. A refused event changes nothing.
   *
   * @throws InvalidValueException if its content is unknown or was created later, its id is taken,
   *     it is too strong, or one of its nodes has no profile and this tracker asks for one
   */
  public void add(PropagationEvent event) {
    int item = item(event.contentId());
    long at = event.at().getEpochSecond();
    if (at < items.createdAt(item)) {
      content(item).requireNotBefore(event);
    }
    PropagationEvent.checkedStrength(event.strength(), interaction);
    if (needsProfiles) {
      requireKnown("source", event.source());
      requireKnown("target", event.target());
    }
    int route = platforms.route(event.sourcePlatform(), event.targetPlatform());
    int taken = events.take(event.id());
    if (taken == TrackedEvents.NONE) {
      throw new InvalidValueException(
          "id", "be unique among events", event.id(), "Drop what was delivered twice.");
    }
    events.put(
        at, nodes.number(event.source()), nodes.number(event.target()), event.strength(), route);
    items.append(item, taken, events);
  }

  /**
   * The loop of an item, equal to that of {@link EchoLoops#loop} over all that was added.
   *
   * @throws InvalidValueException if there is no such item
   */
  public EchoLoop loop(String contentId, Instant asOf) {
    int item = item(contentId);
    int[] ordered = items.ordered(item, events);
    List<PropagationEvent> read = new ArrayList<>(ordered.length);
    for (int event : ordered) {
      read.add(event(contentId, event));
    }
    return loops.loop(content(item), read, computed.paths(events, ordered, read, asOf), asOf);
  }

  /**
   * What the loop of an item measures: {@link #loop} without its paths and without making objects
   * of them.
   *
   * @throws InvalidValueException if there is no such item
   */
  public LoopMeasures measures(String contentId, Instant asOf) {
    return measures(item(contentId), asOf);
  }

  /** The measures of all items, in order of content id. */
  public List<LoopMeasures> measures(Instant asOf) {
    return Arrays.stream(items.byId()).mapToObj(item -> measures(item, asOf)).toList();
  }

  /**
   * The loops that had an event in the half-open period, each over its events before {@code to} and
   * as of {@code to}. The same bits whatever order the events came in.
   *
   * @throws InvalidValueException if the period ends before it starts
   */
  public LoopAnalytics analytics(Instant from, Instant to) {
    if (to.isBefore(from)) {
      throw new InvalidValueException("to", "not be before from (" + from + ")", to);
    }
    int found = 0;
    int resonating = 0;
    long eventsBefore = 0;
    long paths = 0;
    double strength = 0;
    for (int item : items.byId()) {
      int[] before = before(items.ordered(item, events), to);
      if (before.length > 0 && !at(before[before.length - 1]).isBefore(from)) {
        LoopMeasures loop = computed.measures(items, item, events, before, to);
        found++;
        resonating += loop.resonating() ? 1 : 0;
        eventsBefore += loop.events();
        paths += loop.paths();
        strength += loop.strength();
      }
    }
    return new LoopAnalytics(
        from,
        to,
        found,
        eventsBefore,
        paths,
        found == 0 ? 0 : strength / found,
        found == 0 ? 0 : (double) resonating / found);
  }

  /**
   * Forgets the items whose loop is not active, with their events and ids, and frees their memory.
   * An item without events is forgotten when it is older than the last event of an active loop may
   * be. Later events of a forgotten item are refused until the item is added again, with its
   * history if that still counts.
   *
   * <p>Takes the time of computing every loop, and memory for a second copy of what stays.
   *
   * @return what the forgotten loops measured, in order of content id
   */
  public List<LoopMeasures> expire(Instant asOf) {
    List<LoopMeasures> expired = new ArrayList<>();
    boolean[] stays = new boolean[items.size()];
    for (int item : items.byId()) {
      LoopMeasures loop = measures(item, asOf);
      stays[item] =
          loop.lastEventAt() == null
              ? !computed.isStale(Instant.ofEpochSecond(items.createdAt(item)), asOf)
              : loop.active();
      if (!stays[item]) {
        expired.add(loop);
      }
    }
    if (!expired.isEmpty()) {
      keep(stays);
    }
    return List.copyOf(expired);
  }

  /** How many events it holds. */
  public int events() {
    return events.size();
  }

  /** How many items it holds. */
  public int items() {
    return items.size();
  }

  /** How many nodes it knows. */
  public int nodes() {
    return nodes.size();
  }

  /** Bytes that its arrays take, without object headers. */
  public long bytes() {
    return events.bytes() + items.bytes() + nodes.bytes() + computed.bytes();
  }

  private void keep(boolean[] stays) {
    TrackedItems keptItems = new TrackedItems();
    TrackedEvents keptEvents = new TrackedEvents();
    for (int item = 0; item < stays.length; item++) {
      if (stays[item]) {
        int kept = keptItems.add(items.id(item), items.creator(item), items.createdAt(item));
        for (int event : items.ordered(item, events)) {
          int copy = keptEvents.take(events.id(event));
          keptEvents.put(
              events.at(event),
              events.source(event),
              events.target(event),
              events.strength(event),
              events.route(event));
          keptItems.append(kept, copy, keptEvents);
        }
      }
    }
    items = keptItems;
    events = keptEvents;
  }

  private LoopMeasures measures(int item, Instant asOf) {
    return computed.measures(items, item, events, items.ordered(item, events), asOf);
  }

  private int[] before(int[] ordered, Instant to) {
    int low = 0;
    int high = ordered.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(ordered[middle]).isBefore(to)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == ordered.length ? ordered : Arrays.copyOf(ordered, low);
  }

  private Instant at(int event) {
    return Instant.ofEpochSecond(events.at(event));
  }

  private PropagationEvent event(String contentId, int event) {
    return new PropagationEvent(
        events.id(event),
        contentId,
        nodes.id(events.source(event)),
        nodes.id(events.target(event)),
        at(event),
        platforms.source(events.route(event)),
        platforms.target(events.route(event)),
        events.strength(event));
  }

  private PropagatedContent content(int item) {
    return new PropagatedContent(
        items.id(item),
        nodes.id(items.creator(item)),
        Instant.ofEpochSecond(items.createdAt(item)));
  }

  private int item(String contentId) {
    int item = items.number(contentId);
    if (item == NameTable.NONE) {
      throw new InvalidValueException(
          "contentId", "be of a content taken before", contentId, "Add the content first.");
    }
    return item;
  }

  private void requireKnown(String field, String node) {
    if (!nodes.isKnown(node)) {
      throw new InvalidValueException(
          field, "have a profile", node, "Add the node first, or take the default profile.");
    }
  }
}
