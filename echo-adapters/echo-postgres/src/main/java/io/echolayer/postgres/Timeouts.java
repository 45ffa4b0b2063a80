package io.echolayer.postgres;

import io.echolayer.core.InvalidValueException;
import java.time.Duration;

/** How long the adapter waits. All are at least a millisecond and at most a day. Immutable. */
public final class Timeouts {
  private static final Duration LONGEST = Duration.ofDays(1);

  /** 30 s for a statement, 20 s for a lock, 40 s for the network. */
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(40));

  private final Duration statement;
  private final Duration lock;
  private final Duration network;

  private Timeouts(Duration statement, Duration lock, Duration network) {
    this.statement = checked("statement", statement);
    this.lock = checked("lock", lock);
    this.network = checked("network", network);
    if (network.compareTo(statement) <= 0) {
      throw new InvalidValueException(
          "network",
          "be longer than statement (" + statement + ")",
          network,
          "To raise both, raise network first.");
    }
  }

  /**
   * The same with another time for one statement to end, its wait for locks included.
   *
   * @throws InvalidValueException if it is out of range, or not below the one of the network
   */
  public Timeouts withStatement(Duration timeout) {
    return new Timeouts(timeout, lock, network);
  }

  /**
   * The same with another time to wait for a lock that somebody else holds.
   *
   * @throws InvalidValueException if it is out of range
   */
  public Timeouts withLock(Duration timeout) {
    return new Timeouts(statement, timeout, network);
  }

  /**
   * The same with another time for the server to say anything. It is longer than the one of a
   * statement, so that a server that lives reports its own time-out first.
   *
   * @throws InvalidValueException if it is out of range, or not above the one of a statement
   */
  public Timeouts withNetwork(Duration timeout) {
    return new Timeouts(statement, lock, timeout);
  }

  /** For one statement to end, its wait for locks included. */
  public Duration statement() {
    return statement;
  }

  /** For a lock that somebody else holds. */
  public Duration lock() {
    return lock;
  }

  /** For the server to say anything. */
  public Duration network() {
    return network;
  }

  private static Duration checked(String name, Duration timeout) {
    if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
      throw new InvalidValueException(name, "lie in 1 ms to " + LONGEST, timeout);
    }
    return timeout;
  }
}
