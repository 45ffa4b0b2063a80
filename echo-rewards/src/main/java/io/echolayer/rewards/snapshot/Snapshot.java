package io.echolayer.rewards.snapshot;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.PropagationRules.NodeDefaults;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.text.Utf8Order;
import io.echolayer.propagation.authenticity.Trust;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.loop.EchoLoop;
import io.echolayer.propagation.loop.EchoLoops;
import io.echolayer.propagation.loop.Hop;
import io.echolayer.propagation.loop.PropagationPath;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.event.ShareEvent;
import io.echolayer.rewards.event.UserEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that reward rules may look at: items, users and events as of the end of an epoch, and what
 * the epoch before knew.
 */
public final class Snapshot {
  private final Interval interval;
  private final Ruleset ruleset;
  private final LogReading log;
  private final Nodes nodes;
  private final Map<String, Item> items;
  private final Map<String, Double> weightOfEvent;
  private final Trust trust;
  private final Map<String, Double> previousIndices;

  private Snapshot(
      Interval interval,
      Ruleset ruleset,
      LogReading log,
      Nodes nodes,
      Map<String, Item> items,
      Map<String, Double> weightOfEvent,
      Trust trust,
      Map<String, Double> previousIndices) {
    this.interval = interval;
    this.ruleset = ruleset;
    this.log = log;
    this.nodes = nodes;
    this.items = items;
    this.weightOfEvent = weightOfEvent;
    this.trust = trust;
    this.previousIndices = previousIndices;
  }

  /**
   * Reads the log and computes every item's score and loop as of the interval's end.
   *
   * @param seen the events recorded before the interval's end
   * @param previousIndices what quality compares indices with, by content id
   * @throws io.echolayer.core.InvalidValueException if the log contradicts itself
   */
  public static Snapshot of(
      Interval interval, Ruleset ruleset, EventLog seen, Map<String, Double> previousIndices) {
    LogReading log = LogReading.of(seen, ruleset.propagation().interaction());
    Trust trust = new Authenticity(ruleset.guards()).apply(log, interval.to());
    Nodes nodes = nodes(log.users().values(), ruleset.propagation().node());
    EchoIndex index = EchoIndex.of(ruleset);
    EchoLoops loops = EchoLoops.of(ruleset.propagation());
    List<ItemHistory> histories = new ArrayList<>(log.items().values());
    histories.sort(
        Comparator.comparing(history -> history.content().content(), Utf8Order.ASCENDING));
    Map<String, Item> items = new LinkedHashMap<>();
    Map<String, Double> weightOfEvent = new HashMap<>();
    for (ItemHistory history : histories) {
      EchoLoop loop =
          loops.loop(history.propagated(), history.propagations(), nodes, interval.to());
      for (PropagationPath path : loop.paths()) {
        for (Hop hop : path.hops()) {
          weightOfEvent.put(hop.event().id(), hop.weight());
        }
      }
      @Nullable UserEvent creator = log.users().get(history.content().creator());
      items.put(
          history.content().content(),
          new Item(
              history.content(),
              index.score(history.signals(creator, interval.to()), interval.to()),
              loop));
    }
    return new Snapshot(
        interval, ruleset, log, nodes, items, weightOfEvent, trust, previousIndices);
  }

  private static Nodes nodes(Collection<UserEvent> profiles, NodeDefaults defaults) {
    List<Node> nodes = new ArrayList<>();
    for (UserEvent profile : profiles) {
      nodes.add(
          new Node(
              profile.user(),
              NodeType.USER,
              profile.influence() == null ? defaults.influence() : profile.influence(),
              profile.reach() == null ? defaults.reach() : profile.reach(),
              profile.engagementRate() == null
                  ? defaults.engagementRate()
                  : profile.engagementRate()));
    }
    return Nodes.of(nodes, defaults);
  }

  /** The epoch's interval; {@code to} is what counts as now. */
  public Interval interval() {
    return interval;
  }

  /** The ruleset. */
  public Ruleset ruleset() {
    return ruleset;
  }

  /** Every item, in the order of content id. */
  public Collection<Item> items() {
    return items.values();
  }

  /** The item of an event that counts. */
  public Item item(String contentId) {
    @Nullable Item item = items.get(contentId);
    if (item == null) {
      throw new IllegalArgumentException(
          "contentId must be an item of the epoch, but was " + contentId);
    }
    return item;
  }

  /**
   * The events of type {@code type} that count and were recorded in the interval, in the order of
   * the log.
   */
  public <E extends EchoEvent> List<E> events(Class<E> type) {
    return seen(type).stream().filter(event -> interval.contains(event.recorded())).toList();
  }

  /** The events of type {@code type} that count, of all time, in the order of the log. */
  public <E extends EchoEvent> List<E> seen(Class<E> type) {
    List<E> events = new ArrayList<>();
    for (EchoEvent event : log.events()) {
      if (type.isInstance(event) && counts(event)) {
        events.add(type.cast(event));
      }
    }
    return events;
  }

  /** Every event that counts, recorded in the interval or before, in the order of the log. */
  public List<EchoEvent> events() {
    return Collections.unmodifiableList(seen(EchoEvent.class));
  }

  private boolean counts(EchoEvent event) {
    return !(event instanceof ShareEvent) || weightOfEvent.containsKey(event.id());
  }

  /** A user's trust, in [0, 1]; 1 where no guard of the ruleset asks for it. */
  public double trust(String user) {
    return trust.of(user);
  }

  /** A user's influence, in [0, 1]; the default where nothing is known. */
  public double influence(String user) {
    return nodes.get(user).influence();
  }

  /** The user's latest profile, or null. */
  public @Nullable UserEvent profile(String user) {
    return log.users().get(user);
  }

  /** The weight of a propagation's hop, before amplification. */
  public double hopWeight(String eventId) {
    @Nullable Double weight = weightOfEvent.get(eventId);
    if (weight == null) {
      throw new IllegalArgumentException(
          "eventId must be a propagation that counts, but was " + eventId);
    }
    return weight;
  }

  /**
   * What quality compares the item's index with: the index that the epoch before knew, or the
   * highest of all epochs before, as the ruleset says; null if the epoch before did not know the
   * item.
   */
  public @Nullable Double previousIndex(String contentId) {
    return previousIndices.get(contentId);
  }

  /** Ids of the events that were taken back. */
  public Set<String> retracted() {
    return log.retracted();
  }
}
