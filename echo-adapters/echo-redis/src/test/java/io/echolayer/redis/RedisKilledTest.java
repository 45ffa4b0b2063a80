package io.echolayer.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.propagation.event.PropagationEvent;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that writes every command to its log is killed while it is written to: afterwards no key
 * is without expiry, no list too long, no leaderboard half written. {@code
 * -Decholayer.test.redis.kills=200} for many kills.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@Tag("live")
class RedisKilledTest {
  private static final Instant START = Instant.parse("2026-01-15T12:00:00Z");
  private static final int KILLS = Integer.getInteger("echolayer.test.redis.kills", 10);
  private static final int USERS = 500;
  private static final int LENGTH = 5;

  /** In milliseconds; a round of writes takes about two. */
  private static final int LATEST_KILL = 60;

  private static final RedisSettings SETTINGS =
      RedisSettings.DEFAULT.withTimeout(Duration.ofSeconds(20)).withPause(Duration.ofMillis(1));

  /** What Redis answers for a key without expiry. */
  private static final long NEVER = -1;

  @TempDir Path home;

  @Test
  void nothingIsLeftHalfWritten() throws IOException {
    SplittableRandom random = new SplittableRandom(23);
    for (int kill = 0; kill < KILLS; kill++) {
      String folder = Files.createTempDirectory(home, "kill").toString();
      try (RedisProcess redis =
          RedisProcess.start("--appendonly", "yes", "--appendfsync", "always", "--dir", folder)) {
        int written = writeUntilKilled(redis, kill, random.nextInt(LATEST_KILL));
        redis.restart();
        try (RedisClient client = RedisClient.create(redis.uri());
            StatefulRedisConnection<String, String> connection = client.connect()) {
          check(connection.sync(), kill, written);
        }
      }
    }
  }

  /** Returns how many rounds were answered. */
  private static int writeUntilKilled(RedisProcess redis, int kill, int millis) {
    try (RedisLink link = RedisLink.connect(redis.uri(), SETTINGS)) {
      RedisLeaderboard<Double> board = RedisLeaderboard.ofEchoScores(link);
      RecentEvents recent = RecentEvents.of(link, LENGTH);
      RateLimits limits = RateLimits.of(link);
      board.replaceAll(amounts(0));
      CompletableFuture<Void> killed =
          CompletableFuture.runAsync(
              redis::kill, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
      int round = 0;
      try {
        while (true) {
          limits.count("u" + round, RateTier.API_PUBLIC, START.plusSeconds(60L * kill));
          recent.add(event(kill, round));
          if (round % 2 == 0) {
            board.put(amounts(round + 1));
          } else {
            board.replaceAll(amounts(round + 1));
          }
          round++;
        }
      } catch (RedisStoreException expected) {
        killed.join();
        return round;
      }
    }
  }

  private static Map<String, Double> amounts(double amount) {
    Map<String, Double> amounts = new HashMap<>();
    for (int i = 0; i < USERS; i++) {
      amounts.put("u" + i, amount);
    }
    return amounts;
  }

  private static PropagationEvent event(int kill, int round) {
    return new PropagationEvent(
        kill + "/" + round, "c" + kill, "u", "t", START.plusSeconds(round), "x", "x", 1);
  }

  private static void check(RedisCommands<String, String> redis, int kill, int written) {
    for (String key : redis.keys("*")) {
      assertThat(redis.ttl(key)).as("kill %s, expiry of %s", kill, key).isNotEqualTo(NEVER);
    }
    assertThat(redis.llen("propagation:events:c" + kill))
        .isBetween((long) Math.min(written, LENGTH), (long) LENGTH);
    assertThat(redis.zcard("leaderboard:echo_score")).isEqualTo(USERS);
    double first = redis.zrangeWithScores("leaderboard:echo_score", 0, 0).get(0).getScore();
    double last = redis.zrangeWithScores("leaderboard:echo_score", -1, -1).get(0).getScore();
    assertThat(first).as("kill %s, one write", kill).isEqualTo(last);
    assertThat(0 - first).isBetween((double) written, written + 1.0);
  }
}
