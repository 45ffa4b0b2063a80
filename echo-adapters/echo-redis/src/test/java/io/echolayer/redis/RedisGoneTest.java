package io.echolayer.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.echolayer.core.store.InMemoryScoreStore;
import io.echolayer.core.store.StoredScore;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real server that is killed, stopped and started again. */
@Timeout(120)
@Tag("live")
class RedisGoneTest {
  private static final RedisSettings HASTY =
      RedisSettings.DEFAULT.withTimeout(Duration.ofSeconds(1)).withPause(Duration.ofMillis(200));

  private final InMemoryScoreStore store = new InMemoryScoreStore();

  private static void until(BooleanSupplier condition) throws InterruptedException {
    while (!isMet(condition)) {
      Thread.sleep(20);
    }
  }

  private static boolean isMet(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (RedisStoreException e) {
      return false;
    }
  }

  private static boolean isCached(RedisLink link, String content) {
    long kept = link.call(redis -> redis.strlen("echo:calc:" + content));
    return kept > 0;
  }

  private static StoredScore score(CachedScoreStore cached, String content) {
    return cached.get(SampleScore.key(content), () -> SampleScore.of(content, 3));
  }

  @Test
  void scoringGoesOnWhileRedisIsKilledAndStartedAgain() throws InterruptedException {
    try (LogLines log = new LogLines(RedisLink.class);
        RedisProcess redis = RedisProcess.start();
        RedisLink link = RedisLink.connect(redis.uri(), HASTY)) {
      CachedScoreStore cached = CachedScoreStore.of(store, link);
      RedisLeaderboard<Double> board = RedisLeaderboard.ofEchoScores(link);
      until(() -> isReached(board));
      long before = link.failures();
      int known = log.levels().size();

      redis.kill();
      for (int i = 0; i < 50; i++) {
        assertThat(score(cached, "c" + i)).isEqualTo(SampleScore.of("c" + i, 3));
      }
      assertThat(link.failures()).isGreaterThanOrEqualTo(before + 50);
      assertThatExceptionOfType(RedisStoreException.class).isThrownBy(() -> board.page(null, 1));
      assertThat(log.levels().subList(known, log.levels().size())).containsExactly(Level.WARNING);

      redis.restart();
      until(() -> isReached(board));
      assertThat(log.levels().subList(known, log.levels().size()))
          .containsExactly(Level.WARNING, Level.INFO);
      until(
          () -> {
            score(cached, "again");
            return isCached(link, "again");
          });
    }
  }

  private static boolean isReached(RedisLeaderboard<Double> board) {
    board.put(Map.of("u", 1.0));
    return true;
  }

  @Test
  void redisNeedNotBeThereYet() throws InterruptedException {
    try (RedisProcess redis = RedisProcess.start()) {
      redis.kill();
      try (LogLines log = new LogLines(RedisLink.class);
          RedisLink link = RedisLink.connect(redis.uri(), HASTY)) {
        CachedScoreStore cached = CachedScoreStore.of(store, link);
        for (int i = 0; i < 20; i++) {
          score(cached, "c" + i);
        }
        assertThat(log.levels()).containsExactly(Level.WARNING);
        redis.restart();
        until(() -> isReached(RedisLeaderboard.ofEchoScores(link)));
      }
    }
  }

  @Test
  void afterSomeFailuresNobodyWaitsForASilentServer() throws InterruptedException {
    RedisSettings forLong = HASTY.withPause(Duration.ofHours(1));
    try (LogLines log = new LogLines(RedisLink.class);
        RedisProcess redis = RedisProcess.start();
        RedisLink link = RedisLink.connect(redis.uri(), forLong)) {
      RateLimits limits = RateLimits.of(link);
      redis.signal("STOP");
      for (int i = 0; i < 10_000; i++) {
        RateDecision decision =
            limits.count("u", RateTier.CONTENT_CREATE, Instant.parse("2026-01-15T12:00:00Z"));
        assertThat(decision.isAllowed()).isTrue();
        assertThat(decision.isCounted()).isFalse();
      }
      assertThat(link.failures()).isEqualTo(10_000);
      assertThatExceptionOfType(RedisStoreException.class)
          .isThrownBy(() -> Sessions.ofUsers(link).find("u"))
          .withMessageContaining("is taken for gone");
      assertThat(log.levels()).containsExactly(Level.WARNING);
      redis.signal("CONT");
    }
  }

  @Test
  void aScoreReplacedWhileRedisWasGoneIsNotReadFromItLater(@TempDir Path home)
      throws InterruptedException {
    try (RedisProcess redis =
            RedisProcess.start(
                "--appendonly", "yes", "--appendfsync", "always", "--dir", home.toString());
        RedisLink link = RedisLink.connect(redis.uri(), HASTY)) {
      CachedScoreStore cached = CachedScoreStore.of(store, link);
      until(
          () -> {
            score(cached, "c");
            return isCached(link, "c");
          });
      redis.kill();
      cached.save(List.of(SampleScore.of("c", 4)));
      redis.restart();
      until(() -> isCached(link, "c"));
      assertThat(cached.find(SampleScore.key("c"))).isEqualTo(SampleScore.of("c", 4));
      assertThat(cached.find(SampleScore.key("c"))).isEqualTo(SampleScore.of("c", 4));
    }
  }

  @Test
  void aConnectionOfTheCallersIsWaitedForNoLonger() {
    try (RedisProcess redis = RedisProcess.start();
        RedisClient client = RedisClient.create(redis.uri());
        StatefulRedisConnection<String, String> connection = client.connect()) {
      RedisLink link = RedisLink.over(connection, HASTY);
      redis.signal("STOP");
      assertThatExceptionOfType(RedisStoreException.class)
          .isThrownBy(() -> Sessions.ofUsers(link).find("u"))
          .withMessageContaining("must answer within PT1S");
      link.close();
      redis.signal("CONT");
      assertThat(connection.isOpen()).isTrue();
    }
  }
}
