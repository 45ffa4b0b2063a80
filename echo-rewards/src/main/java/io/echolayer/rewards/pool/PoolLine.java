package io.echolayer.rewards.pool;

import io.echolayer.rewards.claim.Pool;

/**
 * One pool's day, in base units: {@code opening + rolledIn + refilled = paid + rolledOut +
 * expired}.
 *
 * @param refilled what the reserve gave; negative for the reserve
 */
public record PoolLine(
    Pool pool,
    long opening,
    long rolledIn,
    long refilled,
    long paid,
    long rolledOut,
    long expired) {}
