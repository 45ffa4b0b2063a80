package io.echolayer.files.propagation;

/**
 * What a {@link LoopRun} did.
 *
 * @param contents items, each with a row in the output
 * @param events propagation events read
 * @param resonating items whose loop resonates
 */
public record LoopSummary(long contents, long events, long resonating) {}
