package io.echolayer.redis;

import io.echolayer.core.store.InMemoryScoreStore;
import io.echolayer.core.store.StoredScore;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.rewards.statistics.Earning;
import io.echolayer.testing.Golden;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys, their values and their expiry, and what goes over channels, as text. */
@Timeout(60)
@Tag("live")
class KeysFormatTest {
  private static final StoredScore SCORE = SampleScore.of("c 😀", 3);
  private static final Earning EARNING =
      new Earning("ann'\"", "discovery", (1L << 62) - 1, SampleScore.AS_OF);

  private final RedisCommands<String, String> redis = SharedRedis.commands();

  @Test
  void theKeys() {
    RedisLink link = SharedRedis.empty();
    CachedScoreStore cached = CachedScoreStore.of(new InMemoryScoreStore(), link);
    cached.get(SCORE.key(), () -> SCORE);
    cached.save(List.of(SampleScore.of("replaced", 3)));
    RedisLeaderboard<Double> byScore = RedisLeaderboard.ofEchoScores(link);
    byScore.replaceAll(Map.of("ann", 1.0 / 3, "ben", 0.0));
    byScore.put(Map.of("cyd", 1.2));
    RedisLeaderboard.ofUnits(link).replaceAll(Map.of("ann", BigInteger.ONE.shiftLeft(53)));
    RecentEvents recent = RecentEvents.of(link, RecentEvents.DEFAULT_LENGTH);
    recent.add(event("e1"));
    recent.add(event("e2"));
    RateLimits limits = RateLimits.of(link);
    for (RateTier tier :
        List.of(
            RateTier.API_PUBLIC,
            RateTier.API_AUTHENTICATED,
            RateTier.ECHO_CALCULATE,
            RateTier.CONTENT_CREATE)) {
      limits.count("100%: ann", tier, SampleScore.AS_OF);
    }
    limits.count("ben", RateTier.API_PUBLIC, SampleScore.AS_OF);
    limits.count("ben", RateTier.API_PUBLIC, SampleScore.AS_OF.plusSeconds(59));
    Sessions.ofUsers(link).put("ann", "{\"roles\": [\"creator\"]}");
    Sessions.ofSockets(link).put("17", "{\"user\": \"ann\"}");

    StringBuilder lines = new StringBuilder();
    redis.keys("*").stream()
        .sorted()
        .forEach(
            key -> {
              lines.append(key).append(" for ").append(seconds(key)).append(" s\n");
              values(key).forEach(value -> lines.append("  ").append(value).append('\n'));
            });
    Golden.holds("keys.txt", lines.toString());
  }

  @Test
  void theNotices() throws InterruptedException {
    Notices notices = Notices.of(SharedRedis.empty());
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (StatefulRedisPubSubConnection<String, String> connection = SharedRedis.pubSub()) {
      connection.addListener(
          new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String notice) {
              heard.add(channel + "\n  " + notice + "\n");
            }
          });
      connection.sync().subscribe(Notices.SCORES, Notices.REWARDS);
      notices.publish(SCORE);
      notices.publish(EARNING);
      Golden.holds("notices.txt", heard.take() + heard.take());
    }
  }

  /** The time that a key was given, of which less than a few seconds have gone. */
  private long seconds(String key) {
    for (long given : new long[] {10, 120, 600, 3_600, 86_400}) {
      if (redis.ttl(key) <= given) {
        return given;
      }
    }
    throw new AssertionError(key + " has no expiry that is known");
  }

  private List<String> values(String key) {
    return switch (redis.type(key)) {
      case "string" -> List.of("text " + redis.get(key));
      case "list" -> redis.lrange(key, 0, -1).stream().map(value -> "item " + value).toList();
      case "zset" ->
          redis.zrangeWithScores(key, 0, -1).stream().map(KeysFormatTest::member).toList();
      default -> throw new AssertionError(redis.type(key));
    };
  }

  private static String member(ScoredValue<String> member) {
    return "member " + member.getValue() + " at " + member.getScore();
  }

  private static PropagationEvent event(String id) {
    return new PropagationEvent(
        id, "c 😀", "ann", "ben", SampleScore.AS_OF, "youtube", "reddit", 1.0 / 3);
  }
}
