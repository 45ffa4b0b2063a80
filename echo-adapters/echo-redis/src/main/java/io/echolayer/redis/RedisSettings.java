package io.echolayer.redis;

import io.echolayer.core.InvalidValueException;
import java.time.Duration;

/** How long Redis is waited for. Immutable. */
public final class RedisSettings {
  /** Half a second for a command, five seconds between attempts. */
  public static final RedisSettings DEFAULT =
      new RedisSettings(Duration.ofMillis(500), Duration.ofSeconds(5));

  private final Duration timeout;
  private final Duration pause;

  private RedisSettings(Duration timeout, Duration pause) {
    this.timeout = atLeastMillisecond("timeout", timeout);
    this.pause = atLeastMillisecond("pause", pause);
  }

  /**
   * The same with another time-out.
   *
   * @throws InvalidValueException if it is below a millisecond
   */
  public RedisSettings withTimeout(Duration timeout) {
    return new RedisSettings(timeout, pause);
  }

  /**
   * The same with another pause.
   *
   * @throws InvalidValueException if it is below a millisecond
   */
  public RedisSettings withPause(Duration pause) {
    return new RedisSettings(timeout, pause);
  }

  /** After how long a command counts as failed, connecting included. */
  public Duration timeout() {
    return timeout;
  }

  /** For how long Redis is left alone once it is taken for gone. */
  public Duration pause() {
    return pause;
  }

  private static Duration atLeastMillisecond(String field, Duration value) {
    if (value.toMillis() < 1) {
      throw new InvalidValueException(field, "be at least a millisecond", value);
    }
    return value;
  }
}
