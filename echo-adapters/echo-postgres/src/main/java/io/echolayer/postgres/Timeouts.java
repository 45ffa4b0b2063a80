package io.echolayer.postgres;

import java.time.Duration;

/**
 * How long the adapter waits. All are above 0 and at most a day.
 *
 * @param statement for one statement to end, its wait for locks included
 * @param lock for a lock that somebody else holds
 * @param network for the server to say anything; longer than {@code statement}, so that a server
 *     that lives reports its own time-out first
 */
public record Timeouts(Duration statement, Duration lock, Duration network) {
  private static final Duration LONGEST = Duration.ofDays(1);

  /** 30 s for a statement, 20 s for a lock, 40 s for the network. */
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(40));

  public Timeouts {
    check("statement", statement);
    check("lock", lock);
    check("network", network);
    if (network.compareTo(statement) <= 0) {
      throw new IllegalArgumentException(
          "network must be longer than statement (" + statement + "), but was " + network);
    }
  }

  private static void check(String name, Duration timeout) {
    if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must lie in 1 ms to " + LONGEST + ", but was " + timeout);
    }
  }
}
