package io.echolayer.redis;

import java.time.Instant;

/**
 * Whether a call may go on.
 *
 * @param isAllowed whether it may
 * @param used calls of this minute, this one and refused ones included; 0 if not counted
 * @param limit how many are allowed a minute
 * @param resetsAt when the next minute begins
 * @param isCounted false if Redis was gone, so that the call is allowed without having been counted
 */
public record RateDecision(
    boolean isAllowed, long used, int limit, Instant resetsAt, boolean isCounted) {}
