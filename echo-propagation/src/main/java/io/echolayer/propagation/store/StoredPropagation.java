package io.echolayer.propagation.store;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.signal.Engagement;
import io.echolayer.propagation.event.PropagationEvent;

/**
 * An event as a store keeps it, with its measures. The event never changes; its measures may be
 * replaced.
 *
 * @param event what happened; no text of it holds the character NUL, which not every store can keep
 * @param weight weight of the event, finite and ≥ 0, such as {@link
 *     io.echolayer.propagation.loop.HopWeights} gives
 * @param interactionType what the source did, a lower-case token such as {@code share}
 * @param engagement engagement rates that the event met with; may be absent
 * @param boostApplied factor by which the loop's amplification raised it, finite and ≥ 1; 1 without
 */
public record StoredPropagation(
    PropagationEvent event,
    double weight,
    String interactionType,
    Engagement engagement,
    double boostApplied) {
  /** The type of an interaction where none is given. */
  public static final String DEFAULT_INTERACTION = "share";

  public StoredPropagation {
    Names.storable("id", event.id());
    Names.storable("contentId", event.contentId());
    Names.storable("source", event.source());
    Names.storable("target", event.target());
    Names.storable("sourcePlatform", event.sourcePlatform());
    Names.storable("targetPlatform", event.targetPlatform());
    Require.atLeastZero("weight", weight);
    Names.storable("interactionType", Names.platform("interactionType", interactionType));
    engagement.rates().keySet().forEach(name -> Names.storable("engagement", name));
    Require.atLeast("boostApplied", 1, boostApplied);
  }

  /** A share without engagement and boost. */
  public static StoredPropagation of(PropagationEvent event, double weight) {
    return new StoredPropagation(event, weight, DEFAULT_INTERACTION, Engagement.ABSENT, 1);
  }
}
