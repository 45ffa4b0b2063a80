package io.echolayer.propagation.loop;

import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.core.ruleset.PropagationRules.Activity;
import io.echolayer.core.ruleset.PropagationRules.Amplification;
import io.echolayer.core.ruleset.PropagationRules.LoopStrength;
import java.time.Instant;

/** What a loop's paths come to (specification section 5, steps 7 to 9). */
final class LoopFormulas {
  private final PropagationRules rules;

  LoopFormulas(PropagationRules rules) {
    this.rules = rules;
  }

  double strength(int paths, double resonance, double convergence, double ageHours) {
    if (paths == 0) {
      return 0;
    }
    LoopStrength share = rules.loop();
    return Math.min(
        1,
        resonance / paths * share.resonance()
            + convergence * share.convergence()
            + Math.max(share.ageFloor(), 1 / (1 + share.ageRate() * ageHours)) * share.age());
  }

  boolean isResonating(double resonance) {
    return resonance > rules.amplification().threshold();
  }

  /** The factor of the paths; 1 where the loop does not resonate. */
  double amplification(double resonance) {
    Amplification amplification = rules.amplification();
    return isResonating(resonance)
        ? Math.min(
            amplification.maxPath(),
            1 + (resonance - amplification.threshold()) * amplification.gain())
        : 1;
  }

  /** The total resonance as amplified. */
  double amplified(double resonance) {
    return isResonating(resonance)
        ? resonance * Math.min(rules.amplification().maxTotal(), amplification(resonance))
        : resonance;
  }

  boolean isActive(Instant last, double strength, Instant asOf) {
    return isRecent(last, asOf) && strength > rules.activity().minStrength();
  }

  /** Whether {@code last} lies within the longest time that a loop may rest. */
  boolean isRecent(Instant last, Instant asOf) {
    Activity activity = rules.activity();
    return Elapsed.hours(last, asOf) <= activity.maxAgeHours();
  }
}
