package io.echolayer.rewards.snapshot;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.json.JsonObject;
import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.PropagationRules.InteractionStrength;
import io.echolayer.core.signal.Signals;
import io.echolayer.core.signal.SignalsJson;
import io.echolayer.propagation.authenticity.AuthenticityPolicy;
import io.echolayer.propagation.authenticity.CountedEvent;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.loop.PropagatedContent;
import io.echolayer.rewards.event.ContentEvent;
import io.echolayer.rewards.event.DiscoveryEvent;
import io.echolayer.rewards.event.ItemEvent;
import io.echolayer.rewards.event.ObservationEvent;
import io.echolayer.rewards.event.ShareEvent;
import io.echolayer.rewards.event.UserEvent;
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
  private final ContentEvent content;
  private final List<DiscoveryEvent> discoveries = new ArrayList<>();
  private final Map<String, Instant> recorded = new HashMap<>();
  private List<CountedEvent> counted = new ArrayList<>();
  private Predicate<String> discoverers = user -> true;
  private @Nullable ObservationEvent observation;

  ItemHistory(ContentEvent content) {
    this.content = content;
  }

  ContentEvent content() {
    return content;
  }

  /** The propagations that count, each as strong as it counts. */
  List<PropagationEvent> propagations() {
    return counted.stream().map(CountedEvent::weakened).toList();
  }

  /** The propagations that count, in the order of (at, id). */
  List<CountedEvent> counted() {
    return counted;
  }

  /** Leaves the propagations that {@code policy} counts. */
  void count(AuthenticityPolicy policy) {
    List<CountedEvent> told = new ArrayList<>(counted);
    told.sort(Comparator.comparing(one -> told(one.event())));
    counted = new ArrayList<>(policy.count(told));
    counted.sort(Comparator.comparing(CountedEvent::event, PropagationEvent.ORDER));
  }

  /** Leaves only discoveries by these users as interactions. */
  void discoveredBy(Predicate<String> users) {
    discoverers = users;
  }

  PropagatedContent propagated() {
    return new PropagatedContent(content.content(), content.creator(), content.at());
  }

  /**
   * Takes the next event of the item.
   *
   * @throws InvalidValueException if it happened before the item did
   */
  void add(ItemEvent event, InteractionStrength interaction) {
    Instant at = event.stamp().at();
    notBefore("at", at, event);
    if (event instanceof ObservationEvent next) {
      Instant touched = next.signals().findInstant("lastInteractionAt");
      if (touched != null) {
        notBefore("signals.lastInteractionAt", touched, event);
      }
      observation = next;
    } else if (event instanceof ShareEvent share) {
      counted.add(CountedEvent.whole(propagation(share, interaction)));
      recorded.put(share.id(), share.recorded());
    } else if (event instanceof DiscoveryEvent discovery) {
      discoveries.add(discovery);
    }
  }

  /**
   * The signals as of {@code asOf}: what the latest observation gives, and what the log can tell of
   * the rest.
   */
  Signals signals(@Nullable UserEvent creator, Instant asOf) {
    Signals.Builder signals =
        Signals.of(content.content(), content.creator(), content.platform())
            .createdAt(content.at());
    JsonObject observed =
        observation == null ? JsonObject.builder().build() : observation.signals();
    SignalsJson.readObserved(observed, signals);
    double shares = shares(event -> true);
    if (!observed.has("totalShares") && !observed.has("discoveryShares")) {
      double byOthers = shares(event -> !event.source().equals(content.creator()));
      signals.totalShares((long) Math.rint(shares)).discoveryShares((long) Math.rint(byOthers));
    }
    if (!observed.has("platformReach") && creator != null && creator.reach() != null) {
      signals.platformReach(creator.reach());
    }
    List<Instant> discovered =
        discoveries.stream()
            .filter(discovery -> discoverers.test(discovery.user()))
            .map(DiscoveryEvent::at)
            .toList();
    @Nullable Instant touched = lastInteraction(discovered);
    if (!observed.has("lastInteractionAt") && touched != null) {
      signals.lastInteractionAt(touched);
    }
    if (!observed.has("interactionFrequency")) {
      signals.interactionFrequency(
          (shares + discovered.size()) / Math.max(1, Elapsed.days(content.at(), asOf)));
    }
    return signals.build();
  }

  private double shares(Predicate<PropagationEvent> which) {
    double sum = 0;
    for (CountedEvent one : counted) {
      sum += which.test(one.event()) ? one.share() : 0;
    }
    return sum;
  }

  private @Nullable Instant lastInteraction(List<Instant> discovered) {
    @Nullable Instant shared =
        counted.isEmpty() ? null : counted.get(counted.size() - 1).event().at();
    @Nullable Instant found = discovered.isEmpty() ? null : discovered.get(discovered.size() - 1);
    return shared == null || (found != null && found.isAfter(shared)) ? found : shared;
  }

  private Instant told(PropagationEvent event) {
    @Nullable Instant when = recorded.get(event.id());
    return when == null ? event.at() : when;
  }

  private PropagationEvent propagation(ShareEvent share, InteractionStrength interaction) {
    String from = share.sourcePlatform() == null ? content.platform() : share.sourcePlatform();
    double strength = share.strength() == null ? interaction.byDefault() : share.strength();
    try {
      PropagationEvent.strength(strength, interaction);
    } catch (InvalidValueException e) {
      throw e.within("event " + share.id());
    }
    return new PropagationEvent(
        share.id(),
        share.content(),
        share.source(),
        share.target(),
        share.at(),
        from,
        share.targetPlatform() == null ? from : share.targetPlatform(),
        strength);
  }

  private void notBefore(String field, Instant at, ItemEvent event) {
    if (at.isBefore(content.at())) {
      throw new InvalidValueException(
          "event " + event.stamp().id() + "." + field,
          "not be before " + content.content() + " was published (" + content.at() + ")",
          at);
    }
  }
}
