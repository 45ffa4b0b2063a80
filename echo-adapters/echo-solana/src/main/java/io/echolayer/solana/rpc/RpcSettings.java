package io.echolayer.solana.rpc;

import io.echolayer.core.InvalidValueException;
import java.time.Duration;

/**
 * How patient a client is.
 *
 * @param connectTimeout until a connection stands
 * @param requestTimeout until an answer is there to its last byte
 * @param attempts how often a question is asked before there is no answer, 1 to 5
 * @param firstWait between the first two attempts; it doubles from then on, and is spread by half
 *     to either side, so that clients that failed together do not come back together
 * @param longestWait the longest wait between two attempts, also where a node asks for more
 * @param openFor for how long an endpoint is left alone after half of its last 20 answers failed
 */
public record RpcSettings(
    Duration connectTimeout,
    Duration requestTimeout,
    int attempts,
    Duration firstWait,
    Duration longestWait,
    Duration openFor) {
  /** The most attempts. */
  public static final int MAX_ATTEMPTS = 5;

  /** 5 s to connect, 20 s for an answer, 5 attempts, waits from 0.5 s to 30 s, 5 s left alone. */
  public static final RpcSettings DEFAULT =
      new RpcSettings(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          MAX_ATTEMPTS,
          Duration.ofMillis(500),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5));

  public RpcSettings {
    positive("connectTimeout", connectTimeout);
    positive("requestTimeout", requestTimeout);
    positive("firstWait", firstWait);
    positive("longestWait", longestWait);
    positive("openFor", openFor);
    if (attempts < 1 || attempts > MAX_ATTEMPTS) {
      throw new InvalidValueException("attempts", "be 1 to " + MAX_ATTEMPTS, attempts);
    }
    if (longestWait.compareTo(firstWait) < 0) {
      throw new InvalidValueException(
          "longestWait", "be at least firstWait (" + firstWait + ")", longestWait);
    }
  }

  /** With another time for an answer. */
  public RpcSettings withRequestTimeout(Duration timeout) {
    return new RpcSettings(connectTimeout, timeout, attempts, firstWait, longestWait, openFor);
  }

  /** With other waits between attempts. */
  public RpcSettings withWaits(Duration first, Duration longest) {
    return new RpcSettings(connectTimeout, requestTimeout, attempts, first, longest, openFor);
  }

  /** With another time for which a failing endpoint is left alone. */
  public RpcSettings withOpenFor(Duration duration) {
    return new RpcSettings(
        connectTimeout, requestTimeout, attempts, firstWait, longestWait, duration);
  }

  private static void positive(String field, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new InvalidValueException(field, "be longer than nothing", duration);
    }
  }
}
