package io.echolayer.solana.rpc;

import io.echolayer.core.InvalidValueException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Which nodes are asked, and how patiently. A question goes to the first node that answers; if none
 * does, all are asked again, after waits that double and are spread by half to either side, so that
 * clients that failed together do not come back together. A node of whose last 20 answers half
 * failed is left alone for a while. Immutable.
 */
public final class SolanaNodes {
  /** Until a connection stands, unless told otherwise. */
  public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Until an answer is there to its last byte, unless told otherwise. */
  public static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofSeconds(20);

  /** How often a question is asked before there is no answer, unless told otherwise. */
  public static final int DEFAULT_ATTEMPTS = 5;

  /** Between the first two attempts, unless told otherwise. */
  public static final Duration DEFAULT_FIRST_WAIT = Duration.ofMillis(500);

  /** The longest wait between two attempts, unless told otherwise. */
  public static final Duration DEFAULT_LONGEST_WAIT = Duration.ofSeconds(30);

  /** For how long a failing node is left alone, unless told otherwise. */
  public static final Duration DEFAULT_PAUSE = Duration.ofSeconds(5);

  /** The most attempts. */
  public static final int MAX_ATTEMPTS = 5;

  private final List<URI> endpoints;
  private final Duration connectTimeout;
  private final Duration requestTimeout;
  private final int attempts;
  private final Duration firstWait;
  private final Duration longestWait;
  private final Duration pause;

  private SolanaNodes(
      List<URI> endpoints,
      Duration connectTimeout,
      Duration requestTimeout,
      int attempts,
      Duration firstWait,
      Duration longestWait,
      Duration pause) {
    this.endpoints = List.copyOf(endpoints);
    this.connectTimeout = positive("connectTimeout", connectTimeout);
    this.requestTimeout = positive("requestTimeout", requestTimeout);
    this.attempts = attempts;
    this.firstWait = positive("firstWait", firstWait);
    this.longestWait = positive("longestWait", longestWait);
    this.pause = positive("pause", pause);
    this.endpoints.forEach(SolanaNodes::requireWeb);
    if (this.endpoints.isEmpty()) {
      throw new InvalidValueException("endpoints", "be at least one", "none");
    }
    if (attempts < 1 || attempts > MAX_ATTEMPTS) {
      throw new InvalidValueException("attempts", "be 1 to " + MAX_ATTEMPTS, attempts);
    }
    if (longestWait.compareTo(firstWait) < 0) {
      throw new InvalidValueException(
          "longestWait", "be at least firstWait (" + firstWait + ")", longestWait);
    }
  }

  /**
   * Nodes, asked with the patience of the defaults.
   *
   * @param endpoints http or https, the preferred one first
   * @throws InvalidValueException if there is none, or one is no address of the web
   */
  public static SolanaNodes of(List<URI> endpoints) {
    return new SolanaNodes(
        endpoints,
        DEFAULT_CONNECT_TIMEOUT,
        DEFAULT_REQUEST_TIMEOUT,
        DEFAULT_ATTEMPTS,
        DEFAULT_FIRST_WAIT,
        DEFAULT_LONGEST_WAIT,
        DEFAULT_PAUSE);
  }

  /**
   * With another time until a connection stands.
   *
   * @param timeout above 0
   */
  public SolanaNodes withConnectTimeout(Duration timeout) {
    return new SolanaNodes(
        endpoints, timeout, requestTimeout, attempts, firstWait, longestWait, pause);
  }

  /**
   * With another time until an answer is there.
   *
   * @param timeout above 0
   */
  public SolanaNodes withRequestTimeout(Duration timeout) {
    return new SolanaNodes(
        endpoints, connectTimeout, timeout, attempts, firstWait, longestWait, pause);
  }

  /**
   * With another number of attempts.
   *
   * @param number 1 to 5
   */
  public SolanaNodes withAttempts(int number) {
    return new SolanaNodes(
        endpoints, connectTimeout, requestTimeout, number, firstWait, longestWait, pause);
  }

  /**
   * With other waits between attempts.
   *
   * @param first above 0
   * @param longest at least {@code first}; it also bounds what a node asks for
   */
  public SolanaNodes withWaits(Duration first, Duration longest) {
    return new SolanaNodes(
        endpoints, connectTimeout, requestTimeout, attempts, first, longest, pause);
  }

  /**
   * With another time for which a failing node is left alone.
   *
   * @param duration above 0
   */
  public SolanaNodes withPause(Duration duration) {
    return new SolanaNodes(
        endpoints, connectTimeout, requestTimeout, attempts, firstWait, longestWait, duration);
  }

  /** The nodes' addresses, the preferred one first. */
  public List<URI> endpoints() {
    return endpoints;
  }

  /** Until a connection stands. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** Until an answer is there to its last byte. */
  public Duration requestTimeout() {
    return requestTimeout;
  }

  /** How often a question is asked before there is no answer. */
  public int attempts() {
    return attempts;
  }

  /** Between the first two attempts. */
  public Duration firstWait() {
    return firstWait;
  }

  /** The longest wait between two attempts, even if a node asks for more. */
  public Duration longestWait() {
    return longestWait;
  }

  /** For how long a failing node is left alone. */
  public Duration pause() {
    return pause;
  }

  private static Duration positive(String field, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new InvalidValueException(field, "be longer than nothing", duration);
    }
    return duration;
  }

  private static void requireWeb(URI uri) {
    if (!("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
        || uri.getHost() == null) {
      throw new InvalidValueException(
          "rpc", "be an address such as https://api.mainnet-beta.solana.com", uri);
    }
  }
}
