package io.echolayer.propagation.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.ruleset.InteractionStrength;
import java.time.Instant;
import java.util.Comparator;

/**
 * {@code source} passed content on to {@code target}.
 *
 * @param id id of the event, unique
 * @param contentId the content that was passed on
 * @param source node that passed it on
 * @param target node that received it
 * @param at when; fractions of a second are cut
 * @param sourcePlatform platform it came from
 * @param targetPlatform platform it went to
 * @param strength strength of the interaction, finite and ≥ 0; its upper bound is {@link
 *     InteractionStrength#max}
 */
public record PropagationEvent(
    String id,
    String contentId,
    String source,
    String target,
    Instant at,
    String sourcePlatform,
    String targetPlatform,
    double strength) {
  /** The order in which events take effect: by instant, then by id. */
  public static final Comparator<PropagationEvent> ORDER =
      (a, b) -> {
        int byInstant = a.at().compareTo(b.at());
        return byInstant != 0 ? byInstant : Utf8Order.compare(a.id(), b.id());
      };

  public PropagationEvent {
    Names.id("id", id);
    Names.id("contentId", contentId);
    Names.id("source", source);
    Names.id("target", target);
    at = Timestamp.checked("at", at);
    Names.platform("sourcePlatform", sourcePlatform);
    Names.platform("targetPlatform", targetPlatform);
    if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
      throw new InvalidValueException("strength", "be finite and at least 0", strength);
    }
  }

  /**
   * Returns {@code strength} if the rules accept it.
   *
   * @throws InvalidValueException if it is not in 0 to {@link InteractionStrength#max}
   */
  public static double checkedStrength(double strength, InteractionStrength rules) {
    if (!(strength >= 0 && strength <= rules.max())) {
      throw new InvalidValueException("strength", "lie in 0 to " + rules.max(), strength);
    }
    return strength;
  }

  /** Whether it stayed on one platform. */
  public boolean withinPlatform() {
    return sourcePlatform.equals(targetPlatform);
  }
}
