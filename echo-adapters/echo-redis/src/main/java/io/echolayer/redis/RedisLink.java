package io.echolayer.redis;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Redis: every command ends in time, and when most fail a circuit breaker leaves Redis
 * alone for a while. An outage is logged once when that begins and once when it is over, and {@link
 * #failures} counts what went unanswered.
 *
 * <p>Safe for use by several threads.
 */
public final class RedisLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);

  /** Commands by whose outcomes the circuit breaker judges. */
  private static final int WINDOW = 10;

  /** Commands before it judges; most must have failed for Redis to be taken for gone. */
  private static final int FEWEST = 3;

  private final RedisSource source;
  private final RedisSettings settings;
  private final CircuitBreaker breaker;
  private final AtomicBoolean isGone = new AtomicBoolean();
  private final LongAdder failures = new LongAdder();

  private RedisLink(RedisSource source, RedisSettings settings) {
    this.source = source;
    this.settings = settings;
    this.breaker =
        CircuitBreaker.of(
            "redis",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(FEWEST)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(settings.pause())
                .ignoreExceptions(InterruptedException.class)
                .build());
  }

  /**
   * A link with a connection of its own, made when it is first needed and again whenever it is
   * lost: Redis need not be there yet.
   *
   * @param uri such as {@code redis://localhost:6379/0}
   */
  public static RedisLink connect(String uri, RedisSettings settings) {
    return new RedisLink(OwnConnection.to(uri, settings), settings);
  }

  /**
   * A link over a connection of the caller's.
   *
   * @param connection used, shared with others, and left open
   */
  public static RedisLink over(
      StatefulRedisConnection<String, String> connection, RedisSettings settings) {
    return new RedisLink(RedisSource.of(connection), settings);
  }

  /** How many commands went unanswered, those that were not even tried included. */
  public long failures() {
    return failures.sum();
  }

  /**
   * What a command answers; null where it answers nil.
   *
   * @throws RedisStoreException if there is no answer in time, or an error
   */
  <T> T call(Function<RedisAsyncCommands<String, String>, ? extends CompletionStage<T>> command) {
    try {
      T answer = breaker.executeCallable(() -> answered(command));
      if (breaker.getState() == State.CLOSED && isGone.compareAndSet(true, false)) {
        LOG.info("Redis answers again; {} commands went unanswered so far", failures.sum());
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("the thread was interrupted while Redis worked", e);
    } catch (CallNotPermittedException e) {
      throw failure("Redis is taken for gone, and is tried again within " + settings.pause(), e);
    } catch (TimeoutException e) {
      throw gone("Redis must answer within " + settings.timeout() + ", but did not", e);
    } catch (ExecutionException e) {
      throw gone("Redis must do what it is asked, but: " + e.getCause(), e);
    } catch (Exception e) {
      throw gone("Redis must do what it is asked, but: " + e, e);
    }
  }

  /** The number that a script answers; it works on one key, and runs whole or not at all. */
  long number(String script, String key, String... arguments) {
    return this.<Long>call(
        redis -> redis.eval(script, ScriptOutputType.INTEGER, new String[] {key}, arguments));
  }

  /** The list that a script answers; it works on one key, and runs whole or not at all. */
  List<Object> list(String script, String key, String... arguments) {
    return call(redis -> redis.eval(script, ScriptOutputType.MULTI, new String[] {key}, arguments));
  }

  private <T> T answered(
      Function<RedisAsyncCommands<String, String>, ? extends CompletionStage<T>> command)
      throws ExecutionException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + settings.timeout().toNanos();
    RedisAsyncCommands<String, String> redis = inTime(source.connection(), end).async();
    CompletableFuture<T> answer = command.apply(redis).toCompletableFuture();
    try {
      return inTime(answer, end);
    } finally {
      answer.cancel(false);
    }
  }

  private static <T> T inTime(CompletableFuture<T> future, long end)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
  }

  private RedisStoreException gone(String message, Exception cause) {
    if (breaker.getState() == State.OPEN && isGone.compareAndSet(false, true)) {
      LOG.warn("{}. Redis is taken for gone, and scoring goes on without it.", message);
    }
    return failure(message, cause);
  }

  private RedisStoreException failure(String message, Exception cause) {
    failures.increment();
    return new RedisStoreException(message, cause);
  }

  /** Closes the connection, if it is the link's own. */
  @Override
  public void close() {
    source.close();
  }
}
