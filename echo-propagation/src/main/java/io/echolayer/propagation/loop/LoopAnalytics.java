package io.echolayer.propagation.loop;

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
 * @param meanStrength mean strength, added in order of content id; 0 without loops
 * @param resonatingShare share of them that resonates, in [0, 1]; 0 without loops
 */
public record LoopAnalytics(
    Instant from,
    Instant to,
    int loops,
    long events,
    long paths,
    double meanStrength,
    double resonatingShare) {}
