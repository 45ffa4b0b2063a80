package io.echolayer.propagation.loop;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import java.time.Instant;

/**
 * The loops of a period: those with at least one event in [{@code from}, {@code to}), each over all
 * its events before {@code to} and as of {@code to}.
 *
 * @param from start of the period
 * @param to end of the period, not in it
 * @param loops how many loops had an event in the period
 * @param events their events before {@code to}
 * @param paths their paths
 * @param meanStrength mean strength, added in order of content id, in [0, 1]; 0 without loops
 * @param resonatingFraction what part of them resonates, in [0, 1]; 0 without loops
 */
public record LoopAnalytics(
    Instant from,
    Instant to,
    int loops,
    long events,
    long paths,
    double meanStrength,
    double resonatingFraction) {
  public LoopAnalytics {
    if (to.isBefore(from)) {
      throw new InvalidValueException("to", "not be before from (" + from + ")", to);
    }
    Require.atLeastZero("loops", loops);
    Require.atLeastZero("events", events);
    Require.atLeastZero("paths", paths);
    Require.fraction("meanStrength", meanStrength);
    Require.fraction("resonatingFraction", resonatingFraction);
  }
}
