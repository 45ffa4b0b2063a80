package io.echolayer.solana.internal.rpc;

import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.solana.rpc.SolanaNodes;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks nodes of the chain, as {@link SolanaNodes} says. A node that says {@code Retry-After} is
 * left alone until then.
 *
 * <p>Asking again repeats the same bytes: nothing in here signs. Safe for use by several threads.
 */
public final class RpcClient {
  private static final double FACTOR = 2;
  private static final double SPREAD = 0.5;

  private final List<RpcEndpoint> endpoints;
  private final Retry retry;

  private RpcClient(List<RpcEndpoint> endpoints, Retry retry) {
    this.endpoints = endpoints;
    this.retry = retry;
  }

  /** A client of {@code nodes}. */
  public static RpcClient of(SolanaNodes nodes) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(nodes.connectTimeout())
            .build();
    return new RpcClient(
        nodes.endpoints().stream().map(uri -> new RpcEndpoint(uri, http, nodes)).toList(),
        retry(nodes));
  }

  /**
   * Asks one node. All calls of a question go to the same endpoint, so that its answers belong
   * together.
   *
   * @param question may be asked several times, and must not care
   * @throws GatewayUnavailableException if no endpoint answers
   * @throws RpcRefusalException if a node refuses
   */
  public <T> T ask(Function<RpcNode, T> question) {
    try {
      return retry.executeSupplier(() -> askEach(question));
    } catch (NoAnswerException e) {
      throw new GatewayUnavailableException(
          e.getMessage() + "\nSee whether the node is up, or ask another one.", e);
    }
  }

  /**
   * {@link #ask Asks} what no node has a reason to refuse.
   *
   * @throws GatewayUnavailableException if no endpoint answers, or one refuses nevertheless
   */
  public <T> T answer(Function<RpcNode, T> question) {
    try {
      return ask(question);
    } catch (RpcRefusalException e) {
      throw new GatewayUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  private <T> T askEach(Function<RpcNode, T> question) {
    @Nullable NoAnswerException first = null;
    for (RpcEndpoint endpoint : endpoints) {
      try {
        return question.apply(new RpcNode(endpoint));
      } catch (NoAnswerException e) {
        first = first == null || e.retryAfter().compareTo(first.retryAfter()) < 0 ? e : first;
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new GatewayUnavailableException(
            endpoint.name() + " gave an answer that makes no sense: " + e.getMessage(), e);
      }
    }
    throw first == null ? new IllegalStateException("There is always an endpoint") : first;
  }

  private static Retry retry(SolanaNodes nodes) {
    IntervalFunction backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            nodes.firstWait(), FACTOR, SPREAD, nodes.longestWait());
    return Retry.of(
        "solana-rpc",
        RetryConfig.custom()
            .maxAttempts(nodes.attempts())
            .retryOnException(NoAnswerException.class::isInstance)
            .intervalBiFunction(
                (attempt, failure) ->
                    Math.max(backoff.apply(attempt), asked(failure.getLeft(), nodes.longestWait())))
            .build());
  }

  /** What a node asked for, in milliseconds, as far as it is granted. */
  private static long asked(@Nullable Throwable failure, Duration longest) {
    return failure instanceof NoAnswerException none
        ? Math.min(none.retryAfter().toMillis() + 1, longest.toMillis())
        : 0;
  }
}
