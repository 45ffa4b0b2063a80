package io.echolayer.propagation.influence;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;

/**
 * How long to iterate.
 *
 * @param damping share of a node's rank that follows its edges, in [0, 1)
 * @param tolerance the iteration has converged when its last step changed ranks by at most this
 *     much in total, finite and ≥ 0
 * @param maxIterations steps after which it stops in any case, ≥ 1
 */
public record IterationSettings(double damping, double tolerance, int maxIterations) {
  /** Follow 0.85, until ranks change by at most 1e-10 in total, at most 200 steps. */
  public static final IterationSettings DEFAULT = new IterationSettings(0.85, 1e-10, 200);

  public IterationSettings {
    if (!(damping >= 0 && damping < 1)) {
      throw new InvalidValueException("damping", "be at least 0 and below 1", damping);
    }
    Require.atLeastZero("tolerance", tolerance);
    if (maxIterations < 1) {
      throw new InvalidValueException("maxIterations", "be at least 1", maxIterations);
    }
  }

  /** These settings with another damping. */
  public IterationSettings withDamping(double newDamping) {
    return new IterationSettings(newDamping, tolerance, maxIterations);
  }

  /** These settings with another tolerance. */
  public IterationSettings withTolerance(double newTolerance) {
    return new IterationSettings(damping, newTolerance, maxIterations);
  }

  /** These settings with another bound. */
  public IterationSettings withMaxIterations(int newMaxIterations) {
    return new IterationSettings(damping, tolerance, newMaxIterations);
  }
}
