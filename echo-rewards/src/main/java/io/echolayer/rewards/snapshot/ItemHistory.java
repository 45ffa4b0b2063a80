package io.echolayer.rewards.snapshot;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.json.JsonObject;
import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.PropagationRules.InteractionStrength;
import io.echolayer.core.signal.Signals;
import io.echolayer.core.signal.SignalsJson;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the log says of one item, taken in the order of (at, id). */
final class ItemHistory {
  private final ContentEvent content;
  private final List<PropagationEvent> propagations = new ArrayList<>();
  private long discoveryShares;
  private long discoveries;
  private @Nullable ObservationEvent observation;
  private @Nullable Instant lastInteraction;

  ItemHistory(ContentEvent content) {
    this.content = content;
  }

  ContentEvent content() {
    return content;
  }

  List<PropagationEvent> propagations() {
    return propagations;
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
      propagations.add(propagation(share, interaction));
      if (!share.source().equals(content.creator())) {
        discoveryShares++;
      }
      lastInteraction = at;
    } else if (event instanceof DiscoveryEvent) {
      discoveries++;
      lastInteraction = at;
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
    if (!observed.has("totalShares") && !observed.has("discoveryShares")) {
      signals.totalShares(propagations.size()).discoveryShares(discoveryShares);
    }
    if (!observed.has("platformReach") && creator != null && creator.reach() != null) {
      signals.platformReach(creator.reach());
    }
    if (!observed.has("lastInteractionAt") && lastInteraction != null) {
      signals.lastInteractionAt(lastInteraction);
    }
    if (!observed.has("interactionFrequency")) {
      signals.interactionFrequency(
          (propagations.size() + discoveries) / Math.max(1, Elapsed.days(content.at(), asOf)));
    }
    return signals.build();
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
