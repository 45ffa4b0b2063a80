package io.echolayer.rewards.statistics;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.rewards.pool.ClaimOutcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What a user was paid for one claim.
 *
 * @param user id of the user
 * @param rule the claim's rule, such as {@code propagation}
 * @param units base units, above 0
 * @param at the claim's instant; fractions of a second are cut
 */
public record Earning(String user, String rule, long units, Instant at) {
  public Earning {
    Names.id("user", user);
    Names.id("rule", rule);
    Require.aboveZero("units", units);
    at = Timestamp.checked("at", at);
  }

  /** The earnings in outcomes: those that paid something. */
  public static List<Earning> of(Collection<ClaimOutcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.paid() > 0)
        .map(s -> new Earning(s.claim().user(), s.claim().rule(), s.paid(), s.claim().at()))
        .toList();
  }
}
