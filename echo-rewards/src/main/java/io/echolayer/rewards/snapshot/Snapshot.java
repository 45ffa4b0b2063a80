package io.echolayer.rewards.snapshot;

import io.echolayer.core.internal.parallel.Workers;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.ruleset.NodeDefaults;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.internal.authenticity.Trust;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EventLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * All that reward rules may look at: items, users and events as of the end of an epoch, and what
 * the epoch before knew.
 */
public final class Snapshot {
  /** Items assessed in one go. */
  private static final int BLOCK = 8;

  private final EpochInterval interval;
  private final Ruleset ruleset;
  private final Map<String, EchoEvent.User> users;
  private final Nodes nodes;
  private final Map<String, Item> items;
  private final List<EchoEvent> events;
  private final List<CountedPropagation> propagations;
  private final Set<String> retracted;
  private final Trust trust;
  private final Map<String, Double> baselines;

  private Snapshot(
      EpochInterval interval,
      Ruleset ruleset,
      LogReading log,
      Nodes nodes,
      Map<String, Item> items,
      CountedPropagation[] propagations,
      Trust trust,
      Map<String, Double> baselines) {
    this.interval = interval;
    this.ruleset = ruleset;
    this.users = log.users();
    this.nodes = nodes;
    this.items = items;
    this.events = counting(log.events(), propagations);
    this.propagations = recordedIn(interval, propagations);
    this.retracted = log.retracted();
    this.trust = trust;
    this.baselines = baselines;
  }

  /**
   * Reads the log and computes every item's score and loop as of the interval's end.
   *
   * @param seen the events recorded before the interval's end
   * @param baselines what quality compares indices with, by content id
   * @throws io.echolayer.core.InvalidValueException if the log contradicts itself
   */
  public static Snapshot of(
      EpochInterval interval, Ruleset ruleset, EventLog seen, Map<String, Double> baselines) {
    return of(interval, ruleset, seen, baselines, Runnable::run, 1);
  }

  /**
   * The same on more threads, with the same bits.
   *
   * @param executor lends {@code threads − 1} threads to the caller's own
   * @param threads at least 1
   * @see #of(EpochInterval, Ruleset, EventLog, Map)
   */
  public static Snapshot of(
      EpochInterval interval,
      Ruleset ruleset,
      EventLog seen,
      Map<String, Double> baselines,
      Executor executor,
      int threads) {
    LogReading log = LogReading.of(seen, ruleset.propagation().interaction());
    Trust trust = new Authenticity(ruleset.guards()).apply(log, interval.to());
    Nodes nodes = nodes(log.users().values(), ruleset.propagation().node());
    ItemAssessment assessment = new ItemAssessment(ruleset, log.users(), nodes, interval.to());
    List<ItemHistory> histories = new ArrayList<>(log.items().values());
    histories.sort(
        Comparator.comparing(history -> history.publication().content(), Utf8Order.ASCENDING));
    Item[] assessed = new Item[histories.size()];
    CountedPropagation[] propagations = new CountedPropagation[log.events().size()];
    Workers.of(executor, threads)
        .run(
            (assessed.length + BLOCK - 1) / BLOCK,
            block -> {
              for (int i = block * BLOCK; i < Math.min(assessed.length, (block + 1) * BLOCK); i++) {
                assessed[i] = assessment.assess(histories.get(i), propagations);
              }
            });
    Map<String, Item> items = new LinkedHashMap<>();
    for (Item item : assessed) {
      items.put(item.id(), item);
    }
    return new Snapshot(interval, ruleset, log, nodes, items, propagations, trust, baselines);
  }

  /** Every event, without the propagations that do not count. */
  private static List<EchoEvent> counting(
      List<EchoEvent> events, CountedPropagation[] propagations) {
    List<EchoEvent> counting = new ArrayList<>(propagations.length);
    for (int i = 0; i < propagations.length; i++) {
      if (propagations[i] != null || !(events.get(i) instanceof EchoEvent.Propagation)) {
        counting.add(events.get(i));
      }
    }
    return Collections.unmodifiableList(counting);
  }

  private static List<CountedPropagation> recordedIn(
      EpochInterval interval, CountedPropagation[] propagations) {
    return Arrays.stream(propagations)
        .filter(one -> one != null && interval.contains(one.event().recorded()))
        .toList();
  }

  private static Nodes nodes(Collection<EchoEvent.User> profiles, NodeDefaults defaults) {
    List<Node> nodes = new ArrayList<>();
    for (EchoEvent.User profile : profiles) {
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
  public EpochInterval interval() {
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

  /**
   * The item of an event that counts.
   *
   * @throws IllegalArgumentException if the epoch knows no item of this id
   */
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
    return allEvents(type).stream().filter(event -> interval.contains(event.recorded())).toList();
  }

  /** The events of type {@code type} that count, of all time, in the order of the log. */
  public <E extends EchoEvent> List<E> allEvents(Class<E> type) {
    List<E> found = new ArrayList<>();
    for (EchoEvent event : events) {
      if (type.isInstance(event)) {
        found.add(type.cast(event));
      }
    }
    return found;
  }

  /** Every event that counts, recorded in the interval or before, in the order of the log. */
  public List<EchoEvent> allEvents() {
    return events;
  }

  /**
   * The propagations that count and were recorded in the interval, with what they weigh, in the
   * order of the log.
   */
  public List<CountedPropagation> propagations() {
    return propagations;
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
  public EchoEvent.@Nullable User profile(String user) {
    return users.get(user);
  }

  /**
   * What quality compares the item's index with: the index that the epoch before knew, or the
   * highest of all epochs before, as the ruleset says; null if the epoch before did not know the
   * item.
   */
  public @Nullable Double baseline(String contentId) {
    return baselines.get(contentId);
  }

  /**
   * The Echo Score of every user with an active item, by user id in order: the sum of the current
   * indices of the user's active items, in order of content id. An item is active if its last
   * interaction, or else its publication, was within the ruleset's {@code activeDays}, 30 by
   * default. Source: specification section 6.
   */
  public Map<String, Double> echoScores() {
    return EchoScores.of(this);
  }

  /** Ids of the events that were retracted. */
  public Set<String> retracted() {
    return retracted;
  }
}
