package io.echolayer.redis;

import io.echolayer.core.InvalidValueException;
import java.time.Duration;

/**
 * How long Redis is waited for.
 *
 * @param timeout after which a command counts as failed, connecting included; at least a
 *     millisecond
 * @param pause for which Redis is left alone once it is taken for gone; at least a millisecond
 */
public record RedisSettings(Duration timeout, Duration pause) {
  /** Half a second for a command, five seconds between attempts. */
  public static final RedisSettings DEFAULT =
      new RedisSettings(Duration.ofMillis(500), Duration.ofSeconds(5));

  public RedisSettings {
    requireMillisecond("timeout", timeout);
    requireMillisecond("pause", pause);
  }

  /** The same with another time-out. */
  public RedisSettings withTimeout(Duration timeout) {
    return new RedisSettings(timeout, pause);
  }

  /** The same with another pause. */
  public RedisSettings withPause(Duration pause) {
    return new RedisSettings(timeout, pause);
  }

  private static void requireMillisecond(String field, Duration value) {
    if (value.toMillis() < 1) {
      throw new InvalidValueException(field, "be at least a millisecond", value);
    }
  }
}
