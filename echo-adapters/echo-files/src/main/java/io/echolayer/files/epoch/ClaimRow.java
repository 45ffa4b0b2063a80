package io.echolayer.files.epoch;

import io.echolayer.rewards.claim.Pool;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code claims.csv}.
 *
 * @param position the claim's place in the order of taking, from 1
 */
record ClaimRow(
    int position,
    String id,
    String user,
    @Nullable String content,
    String rule,
    @Nullable Double tokens,
    long units,
    Pool pool,
    long paid,
    long queued) {}
