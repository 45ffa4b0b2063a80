package io.echolayer.postgres;

import java.time.Instant;

/**
 * How an item spread in a span of time.
 *
 * @param events how many propagations
 * @param sources how many users passed it on
 * @param targets how many users received it
 * @param crossPlatform how many propagations left their platform
 * @param totalWeight Σ weight, added in the order of (instant, event id)
 * @param first the first propagation
 * @param last the last one
 */
public record PropagationStatistics(
    long events,
    long sources,
    long targets,
    long crossPlatform,
    double totalWeight,
    Instant first,
    Instant last) {
  /** Mean weight of a propagation. */
  public double meanWeight() {
    return totalWeight / events;
  }
}
