package io.echolayer.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.CompletableFuture;

/** Where a link has its connection from: the caller, or itself. */
interface RedisSource extends AutoCloseable {
  /** The connection, once there is one; each call may try anew. */
  CompletableFuture<StatefulRedisConnection<String, String>> connection();

  @Override
  void close();

  /** A connection that is there and stays open. */
  static RedisSource of(StatefulRedisConnection<String, String> connection) {
    return new RedisSource() {
      @Override
      public CompletableFuture<StatefulRedisConnection<String, String>> connection() {
        return CompletableFuture.completedFuture(connection);
      }

      @Override
      public void close() {}
    };
  }
}
