package io.echolayer.propagation.loop;

import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.Amplification;
import io.echolayer.core.ruleset.LoopActivity;
import io.echolayer.core.ruleset.LoopStrength;
import io.echolayer.core.ruleset.PropagationRules;
import java.time.Instant;

/** What a loop's paths come to (specification section 5, steps 7 to 9). */
final class LoopFormulas {
  private final LoopStrength strength;
  private final Amplification amplification;
  private final LoopActivity activity;

  LoopFormulas(PropagationRules rules) {
    this.strength = rules.loop();
    this.amplification = rules.amplification();
    this.activity = rules.activity();
  }

  double strength(int paths, double resonance, double convergence, double ageHours) {
    if (paths == 0) {
      return 0;
    }
    return Math.min(
        1,
        resonance / paths * strength.resonance()
            + convergence * strength.convergence()
            + Math.max(strength.ageFloor(), 1 / (1 + strength.ageRate() * ageHours))
                * strength.age());
  }

  boolean isResonating(double resonance) {
    return resonance > amplification.threshold();
  }

  /** The factor of the paths; 1 where the loop does not resonate. */
  double amplification(double resonance) {
    return isResonating(resonance)
        ? Math.min(
            amplification.maxPath(),
            1 + (resonance - amplification.threshold()) * amplification.gain())
        : 1;
  }

  /** The total resonance as amplified. */
  double amplified(double resonance) {
    return isResonating(resonance)
        ? resonance * Math.min(amplification.maxTotal(), amplification(resonance))
        : resonance;
  }

  boolean isActive(Instant last, double loopStrength, Instant asOf) {
    return isRecent(last, asOf) && loopStrength > activity.minStrength();
  }

  /** Whether {@code last} lies within the longest time that a loop may rest. */
  boolean isRecent(Instant last, Instant asOf) {
    return Elapsed.hours(last, asOf) <= activity.maxAgeHours();
  }
}
