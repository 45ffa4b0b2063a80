package io.echolayer.rewards.snapshot;

import com.google.common.primitives.ImmutableIntArray;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.InteractionStrength;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.internal.authenticity.AuthenticityPolicy;
import io.echolayer.propagation.internal.authenticity.CountedEvent;
import io.echolayer.propagation.loop.PropagatedContent;
import io.echolayer.rewards.event.EchoEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the log says of one item, taken in the order of (at, id). */
final class ItemHistory {
  private final EchoEvent.Content publication;
  private final InteractionStrength interaction;
  private final List<EchoEvent.Discovery> discoveries = new ArrayList<>();
  private final List<EchoEvent.Propagation> propagations = new ArrayList<>();
  private final ImmutableIntArray.Builder positions = ImmutableIntArray.builder();
  private @Nullable List<CountedEvent> counted;
  private Predicate<String> discoverers = user -> true;
  private EchoEvent.@Nullable Observation observation;

  ItemHistory(EchoEvent.Content publication, InteractionStrength interaction) {
    this.publication = publication;
    this.interaction = interaction;
  }

  EchoEvent.Content publication() {
    return publication;
  }

  /** The item's propagations, whether they count or not, in the order of (at, id). */
  List<EchoEvent.Propagation> propagations() {
    return propagations;
  }

  /** The place of each of {@link #propagations} in the log. */
  ImmutableIntArray positions() {
    return positions.build();
  }

  /** The propagations that count, in the order of (at, id). */
  List<CountedEvent> counted() {
    return counted != null
        ? counted
        : propagations.stream().map(logged -> CountedEvent.whole(propagation(logged))).toList();
  }

  /** Leaves the propagations that {@code policy} counts. */
  void count(AuthenticityPolicy policy) {
    Map<String, Instant> recorded = new HashMap<>();
    propagations.forEach(logged -> recorded.put(logged.id(), logged.recorded()));
    List<CountedEvent> told = new ArrayList<>(counted());
    told.sort(
        Comparator.comparing(one -> recorded.getOrDefault(one.event().id(), one.event().at())));
    List<CountedEvent> left = new ArrayList<>(policy.count(told));
    left.sort(Comparator.comparing(CountedEvent::event, PropagationEvent.ORDER));
    counted = left;
  }

  /** Leaves only discoveries by these users as interactions. */
  void discoveredBy(Predicate<String> users) {
    discoverers = users;
  }

  PropagatedContent propagated() {
    return new PropagatedContent(publication.content(), publication.creator(), publication.at());
  }

  /**
   * Takes the next event of the item.
   *
   * @param position its place in the log
   * @throws InvalidValueException if it happened before the item did, or is stronger than the rules
   *     allow
   */
  void add(EchoEvent.OfItem event, int position) {
    Instant at = event.at();
    notBefore("at", at, event);
    if (event instanceof EchoEvent.Observation next) {
      next.signals()
          .lastInteractionAt()
          .ifPresent(last -> notBefore("signals.lastInteractionAt", last, event));
      observation = next;
    } else if (event instanceof EchoEvent.Propagation propagation) {
      strength(propagation);
      propagations.add(propagation);
      positions.add(position);
    } else if (event instanceof EchoEvent.Discovery discovery) {
      discoveries.add(discovery);
    }
  }

  /**
   * The signals as of {@code asOf}: what the latest observation gives, and what the log can tell of
   * the rest.
   *
   * @param counted the propagations that count, in the order of (at, id)
   */
  Signals signals(List<CountedEvent> counted, EchoEvent.@Nullable User creator, Instant asOf) {
    Signals.Builder signals =
        Signals.builder(publication.content(), publication.creator(), publication.platform())
            .createdAt(publication.at());
    if (observation != null) {
      observation.signals().into(signals);
    }
    double shares = sum(counted, event -> true);
    if (!isObserved(SignalField.TOTAL_SHARES) && !isObserved(SignalField.DISCOVERY_SHARES)) {
      double byOthers = sum(counted, event -> !event.source().equals(publication.creator()));
      signals.totalShares((long) Math.rint(shares)).discoveryShares((long) Math.rint(byOthers));
    }
    if (!isObserved(SignalField.PLATFORM_REACH) && creator != null && creator.reach() != null) {
      signals.platformReach(creator.reach());
    }
    List<Instant> discovered =
        discoveries.stream()
            .filter(discovery -> discoverers.test(discovery.user()))
            .map(EchoEvent.Discovery::at)
            .toList();
    @Nullable Instant last = lastInteraction(counted, discovered);
    if (!isObserved(SignalField.LAST_INTERACTION_AT) && last != null) {
      signals.lastInteractionAt(last);
    }
    if (!isObserved(SignalField.INTERACTION_FREQUENCY)) {
      signals.interactionFrequency(
          (shares + discovered.size()) / Math.max(1, Elapsed.days(publication.at(), asOf)));
    }
    return signals.build();
  }

  private boolean isObserved(SignalField field) {
    return observation != null && observation.signals().has(field);
  }

  private static double sum(List<CountedEvent> counted, Predicate<PropagationEvent> which) {
    double sum = 0;
    for (CountedEvent one : counted) {
      sum += which.test(one.event()) ? one.fraction() : 0;
    }
    return sum;
  }

  private static @Nullable Instant lastInteraction(
      List<CountedEvent> counted, List<Instant> discovered) {
    @Nullable Instant propagated =
        counted.isEmpty() ? null : counted.get(counted.size() - 1).event().at();
    @Nullable Instant found = discovered.isEmpty() ? null : discovered.get(discovered.size() - 1);
    return propagated == null || (found != null && found.isAfter(propagated)) ? found : propagated;
  }

  private double strength(EchoEvent.Propagation logged) {
    double strength = logged.strength() == null ? interaction.byDefault() : logged.strength();
    try {
      return PropagationEvent.checkedStrength(strength, interaction);
    } catch (InvalidValueException e) {
      throw e.within("event " + logged.id());
    }
  }

  private PropagationEvent propagation(EchoEvent.Propagation logged) {
    String from =
        logged.sourcePlatform() == null ? publication.platform() : logged.sourcePlatform();
    return new PropagationEvent(
        logged.id(),
        logged.content(),
        logged.source(),
        logged.target(),
        logged.at(),
        from,
        logged.targetPlatform() == null ? from : logged.targetPlatform(),
        strength(logged));
  }

  private void notBefore(String field, Instant at, EchoEvent.OfItem event) {
    if (at.isBefore(publication.at())) {
      throw new InvalidValueException(
          "event " + event.id() + "." + field,
          "not be before " + publication.content() + " was published (" + publication.at() + ")",
          at);
    }
  }
}
