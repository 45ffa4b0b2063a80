package io.echolayer.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;

/** One server for all tests that leave it alive; started when it is first asked for. */
final class SharedRedis {
  /** No test waits this long unless something is wrong. */
  static final RedisSettings PATIENT = RedisSettings.DEFAULT.withTimeout(Duration.ofSeconds(60));

  private static final RedisProcess SERVER = RedisProcess.start();
  private static final RedisClient CLIENT = RedisClient.create(SERVER.uri());
  private static final StatefulRedisConnection<String, String> CONNECTION = CLIENT.connect();

  private SharedRedis() {}

  /** A link over the shared connection to a server without keys. */
  static RedisLink empty() {
    commands().flushall();
    return RedisLink.over(CONNECTION, PATIENT);
  }

  /** A link with a connection of its own, which was closed. */
  static RedisLink closed() {
    RedisLink link = RedisLink.connect(SERVER.uri(), PATIENT);
    link.close();
    return link;
  }

  /** Commands by hand, to look at keys. */
  static RedisCommands<String, String> commands() {
    return CONNECTION.sync();
  }

  static StatefulRedisPubSubConnection<String, String> pubSub() {
    return CLIENT.connectPubSub();
  }
}
