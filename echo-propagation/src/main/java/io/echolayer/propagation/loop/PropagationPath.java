package io.echolayer.propagation.loop;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import java.util.List;

/**
 * A chain of hops, each starting where the one before ended.
 *
 * @param hops at least one, in order of time
 * @param weight sum of the hops' weights, as amplified, ≥ 0
 * @param resonance mean freshness weighted by compatibility, as amplified, ≥ 0
 */
public record PropagationPath(List<Hop> hops, double weight, double resonance) {
  public PropagationPath {
    hops = List.copyOf(hops);
    if (hops.isEmpty()) {
      throw new InvalidValueException("hops", "hold at least one", "none");
    }
    Require.notNegative("weight", weight);
    Require.notNegative("resonance", resonance);
  }

  static PropagationPath of(List<Hop> hops) {
    double weight = 0;
    double fresh = 0;
    double compatible = 0;
    for (Hop hop : hops) {
      weight += hop.weight();
      fresh += hop.compatibility() * hop.freshness();
      compatible += hop.compatibility();
    }
    return new PropagationPath(hops, weight, compatible == 0 ? 0 : fresh / compatible);
  }

  PropagationPath amplified(double factor) {
    return new PropagationPath(hops, weight * factor, resonance * factor);
  }
}
