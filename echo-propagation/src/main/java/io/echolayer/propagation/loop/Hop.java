package io.echolayer.propagation.loop;

import io.echolayer.core.internal.Require;
import io.echolayer.propagation.event.PropagationEvent;

/**
 * One event as a step of a path.
 *
 * @param weight the hop's weight before amplification, ≥ 0
 * @param compatibility how well its ends fit, in [0, 1]
 * @param freshness what the time since the hop leaves of its resonance, in [0, 1]
 */
public record Hop(PropagationEvent event, double weight, double compatibility, double freshness) {
  public Hop {
    Require.notNegative("weight", weight);
    Require.fraction("compatibility", compatibility);
    Require.fraction("freshness", freshness);
  }
}
