package io.echolayer.settlement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that touched the treasury's token account.
 *
 * @param memo what it carries, or null
 * @param at time of its block
 * @param failure why it moved nothing, or null
 */
public record TreasurySignature(
    String signature,
    @Nullable String memo,
    Instant at,
    Commitment commitment,
    @Nullable String failure) {}
