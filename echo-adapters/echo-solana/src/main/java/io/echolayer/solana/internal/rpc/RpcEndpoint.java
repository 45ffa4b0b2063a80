package io.echolayer.solana.internal.rpc;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.solana.rpc.SolanaNodes;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One address of nodes: a call is one exchange of JSON-RPC 2.0 over HTTP, tried once. */
final class RpcEndpoint {
  private static final int WINDOW = 20;
  private static final int MIN_CALLS = 10;
  private static final float FAILURE_RATE = 50;
  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;

  /**
   * Codes of a node that is not able to answer now: 429, internal error, block not available, node
   * behind, block status not available yet, and minimum context slot not reached.
   */
  private static final Set<Long> NOT_NOW =
      Set.of(429L, -32429L, -32603L, -32004L, -32005L, -32014L, -32016L);

  private final URI uri;
  private final HttpClient http;
  private final SolanaNodes nodes;
  private final CircuitBreaker breaker;
  private final AtomicLong ids = new AtomicLong();

  /** {@link System#nanoTime} before which the endpoint wants no calls. */
  private volatile long closedUntil;

  RpcEndpoint(URI uri, HttpClient http, SolanaNodes nodes) {
    this.uri = uri;
    this.http = http;
    this.nodes = nodes;
    this.closedUntil = System.nanoTime();
    this.breaker =
        CircuitBreaker.of(
            name(),
            CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(MIN_CALLS)
                .failureRateThreshold(FAILURE_RATE)
                .waitDurationInOpenState(nodes.pause())
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordException(e -> e instanceof NoAnswerException none && !none.isLimited())
                .ignoreException(e -> e instanceof NoAnswerException none && none.isLimited())
                .build());
  }

  /** Scheme, host and port: the rest of an address often is a secret. */
  String name() {
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  /**
   * Calls a method.
   *
   * @return the answer, whose member {@code result} is what the method gave
   * @throws NoAnswerException if there is no answer to use
   * @throws RpcRefusalException if the answer is an error that would be the same another time
   */
  JsonObject call(String method, List<?> params) {
    long wait = closedUntil - System.nanoTime();
    if (wait > 0) {
      throw limited(method, Duration.ofNanos(wait));
    }
    try {
      return breaker.executeSupplier(() -> exchange(method, params));
    } catch (CallNotPermittedException e) {
      throw none(method, "half of its last answers failed; it is left alone for a while", e);
    }
  }

  /**
   * Checks that an answer is not older than what is known already.
   *
   * @throws NoAnswerException if it is
   */
  void requireSlot(String method, long slot, long seen) {
    if (seen < slot) {
      throw none(method, "a node behind slot " + slot + " answered, as of " + seen, null);
    }
  }

  private JsonObject exchange(String method, List<?> params) {
    long id = ids.incrementAndGet();
    JsonObject question =
        JsonObject.builder()
            .put("jsonrpc", "2.0")
            .put("id", id)
            .put("method", method)
            .put("params", params)
            .build();
    HttpResponse<byte[]> response = post(method, question.canonical());
    if (response.statusCode() == TOO_MANY_REQUESTS) {
      throw closed(method, RetryAfter.of(response.headers()));
    }
    if (response.statusCode() != OK) {
      Duration wait = RetryAfter.of(response.headers());
      if (!wait.isZero()) {
        throw closed(method, wait);
      }
      throw none(method, "HTTP status " + response.statusCode(), null);
    }
    return answer(method, id, new String(response.body(), StandardCharsets.UTF_8));
  }

  private HttpResponse<byte[]> post(String method, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    CompletableFuture<HttpResponse<byte[]>> response =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      return response.get(nodes.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      response.cancel(true);
      throw none(method, "no answer within " + nodes.requestTimeout(), e);
    } catch (ExecutionException e) {
      throw none(method, String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw none(method, "interrupted", e);
    }
  }

  private JsonObject answer(String method, long id, String text) {
    try {
      JsonObject answer = JsonObject.parse(text);
      if (!Long.valueOf(id).equals(answer.findCount("id"))) {
        throw none(method, "the answer is to another question", null);
      }
      @Nullable JsonObject error = answer.findObject("error");
      if (error == null) {
        return answer;
      }
      long code = error.count("code");
      String message = error.text("message");
      if (NOT_NOW.contains(code)) {
        throw none(method, message + " (" + code + ")", null);
      }
      throw new RpcRefusalException(method, code, message);
    } catch (InvalidValueException e) {
      throw none(method, "the answer makes no sense: " + e.getMessage(), e);
    }
  }

  private NoAnswerException closed(String method, Duration wait) {
    closedUntil = System.nanoTime() + wait.toNanos();
    return limited(method, wait);
  }

  private NoAnswerException limited(String method, Duration wait) {
    return new NoAnswerException(
        method + " at " + name() + ": too many requests, wait " + wait.toMillis() + " ms", wait);
  }

  private NoAnswerException none(String method, String why, @Nullable Throwable cause) {
    return new NoAnswerException(method + " at " + name() + ": " + why, cause);
  }
}
