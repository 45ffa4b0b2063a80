package io.echolayer.redis;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;

/**
 * What is limited, and how often a minute a user may.
 *
 * @param endpoint name of what is limited
 * @param perMinute at least 1
 */
public record RateTier(String endpoint, int perMinute) {
  /** Calls without a login. */
  public static final RateTier API_PUBLIC = new RateTier("api:public", 100);

  /** Calls with a login. */
  public static final RateTier API_AUTHENTICATED = new RateTier("api:authenticated", 1_000);

  /** Computing a score. */
  public static final RateTier ECHO_CALCULATE = new RateTier("echo:calculate", 10);

  /** Publishing content. */
  public static final RateTier CONTENT_CREATE = new RateTier("content:create", 5);

  public RateTier {
    Names.id("endpoint", endpoint);
    if (perMinute < 1) {
      throw new InvalidValueException("perMinute", "be at least 1", perMinute);
    }
  }
}
