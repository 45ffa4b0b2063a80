package io.echolayer.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, shared by all threads. While it is lost, commands fail at once instead of
 * queueing, and it is made again in steps of at most a second.
 */
final class OwnConnection implements RedisSource {
  private static final Duration FIRST_RETRY = Duration.ofMillis(10);
  private static final Duration LAST_RETRY = Duration.ofSeconds(1);

  private final ClientResources resources;
  private final RedisClient client;
  private final RedisURI uri;
  private @Nullable CompletableFuture<StatefulRedisConnection<String, String>> connection;

  private OwnConnection(ClientResources resources, RedisClient client, RedisURI uri) {
    this.resources = resources;
    this.client = client;
    this.uri = uri;
  }

  static OwnConnection to(String uri, RedisSettings settings) {
    RedisURI address = RedisURI.create(uri);
    address.setTimeout(settings.timeout());
    ClientResources resources =
        ClientResources.builder()
            .reconnectDelay(
                () -> Delay.exponential(FIRST_RETRY, LAST_RETRY, 2, TimeUnit.MILLISECONDS))
            .build();
    RedisClient client = RedisClient.create(resources);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(
                SocketOptions.builder().connectTimeout(settings.timeout()).keepAlive(true).build())
            .build());
    return new OwnConnection(resources, client, address);
  }

  @Override
  public synchronized CompletableFuture<StatefulRedisConnection<String, String>> connection() {
    if (connection == null || connection.isCompletedExceptionally()) {
      connection = client.connectAsync(StringCodec.UTF8, uri).toCompletableFuture();
    }
    return connection;
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, LAST_RETRY);
    resources.shutdown(0, LAST_RETRY.toMillis(), TimeUnit.MILLISECONDS).awaitUninterruptibly(1000);
  }
}
