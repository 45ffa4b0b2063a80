package io.echolayer.propagation.influence;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long to iterate. Immutable. */
public final class IterationSettings {
  /** Damping 0.85, tolerance 1e-10, at most 200 steps. */
  public static final IterationSettings DEFAULT = new IterationSettings(0.85, 1e-10, 200);

  private final double damping;
  private final double tolerance;
  private final int maxIterations;

  private IterationSettings(double damping, double tolerance, int maxIterations) {
    this.damping = Require.belowOne("damping", damping);
    this.tolerance = Require.atLeastZero("tolerance", tolerance);
    this.maxIterations = Require.atLeastOne("maxIterations", maxIterations);
  }

  /** The part of a node's rank that follows its edges, in [0, 1). */
  public double damping() {
    return damping;
  }

  /**
   * The iteration has converged when its last step changed ranks by at most this much in total;
   * finite, ≥ 0.
   */
  public double tolerance() {
    return tolerance;
  }

  /** Steps after which it stops in any case, ≥ 1. */
  public int maxIterations() {
    return maxIterations;
  }

  /**
   * These settings with another damping.
   *
   * @param other in [0, 1)
   * @throws InvalidValueException if it is not
   */
  public IterationSettings withDamping(double other) {
    return new IterationSettings(other, tolerance, maxIterations);
  }

  /**
   * These settings with another tolerance.
   *
   * @param other finite, ≥ 0
   * @throws InvalidValueException if it is not
   */
  public IterationSettings withTolerance(double other) {
    return new IterationSettings(damping, other, maxIterations);
  }

  /**
   * These settings with another bound.
   *
   * @param other at least 1
   * @throws InvalidValueException if it is not
   */
  public IterationSettings withMaxIterations(int other) {
    return new IterationSettings(damping, tolerance, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IterationSettings that
        && Double.compare(damping, that.damping) == 0
        && Double.compare(tolerance, that.tolerance) == 0
        && maxIterations == that.maxIterations;
  }

  @Override
  public int hashCode() {
    return Objects.hash(damping, tolerance, maxIterations);
  }

  @Override
  public String toString() {
    return "damping "
        + damping
        + ", tolerance "
        + tolerance
        + ", at most "
        + maxIterations
        + " steps";
  }
}
