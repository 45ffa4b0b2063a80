package io.echolayer.redis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the first who asks for a key find out, and has all who ask meanwhile wait for the answer, or
 * for the same exception.
 */
final class SingleFlight<K, V> {
  private final ConcurrentMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

  V get(K key, Supplier<V> answer) {
    CompletableFuture<V> own = new CompletableFuture<>();
    @Nullable CompletableFuture<V> flying = flights.putIfAbsent(key, own);
    if (flying != null) {
      return join(flying);
    }
    try {
      own.complete(answer.get());
    } catch (RuntimeException | Error e) {
      own.completeExceptionally(e);
    } finally {
      flights.remove(key, own);
    }
    return join(own);
  }

  /** Whoever asks from now on does not get the answer that is being found. */
  void forget(K key) {
    flights.remove(key);
  }

  private static <V> V join(CompletableFuture<V> flight) {
    try {
      return flight.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
