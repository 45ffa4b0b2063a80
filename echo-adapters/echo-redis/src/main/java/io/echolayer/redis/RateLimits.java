package io.echolayer.redis;

import io.echolayer.core.internal.text.Names;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code rate:{user}:{endpoint}:{minute}}: calls of a user in a minute since the epoch, counted and
 * given an expiry in one step.
 *
 * <p>Never fails when Redis does: calls are then allowed, and the decision says that they were not
 * counted. Safe for use by several threads and processes.
 */
public final class RateLimits {
  private static final long SECONDS_PER_MINUTE = 60;

  /** Two minutes: clocks of processes may differ by one without a count that starts over. */
  private static final Duration EXPIRY = Duration.ofMinutes(2);

  private static final String COUNT =
      """
      local used = redis.call('INCR', KEYS[1])
      if used == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
      return used
      """;

  private final RedisLink link;

  private RateLimits(RedisLink link) {
    this.link = link;
  }

  /** Limits that all processes with the same Redis share. */
  public static RateLimits of(RedisLink link) {
    return new RateLimits(link);
  }

  /**
   * Counts a call.
   *
   * @param at when it is made; it counts for the minute of UTC that holds it
   */
  public RateDecision count(String user, RateTier tier, Instant at) {
    long minute = Math.floorDiv(at.getEpochSecond(), SECONDS_PER_MINUTE);
    Instant resetsAt = Instant.ofEpochSecond((minute + 1) * SECONDS_PER_MINUTE);
    String key = "rate:" + part(Names.id("user", user)) + ':' + tier.endpoint() + ':' + minute;
    try {
      long used = link.number(COUNT, key, Long.toString(EXPIRY.toSeconds()));
      return new RateDecision(used <= tier.perMinute(), used, tier.perMinute(), resetsAt, true);
    } catch (RedisStoreException e) {
      return new RateDecision(true, 0, tier.perMinute(), resetsAt, false);
    }
  }

  /** A user's name without colons, so that no two users and endpoints share a key. */
  private static String part(String user) {
    return user.replace("%", "%25").replace(":", "%3A");
  }
}
