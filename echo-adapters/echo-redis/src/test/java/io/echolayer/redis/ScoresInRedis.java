package io.echolayer.redis;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.signal.Signals;
import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.ScoreStore;
import io.echolayer.core.store.StoredScore;
import java.time.Instant;
import java.util.Map;

/** The program of the page {@code docs/how-to/use-neo4j-and-redis.md}. */
final class ScoresInRedis {
  private ScoresInRedis() {}

  static void run(
      String uri,
      RedisSettings settings,
      ScoreStore store,
      EchoIndex index,
      Signals signals,
      Instant asOf) {
    try (RedisLink redis = RedisLink.connect(uri, settings)) {
      RateDecision decision = RateLimits.of(redis).count("ada", RateTier.ECHO_CALCULATE, asOf);
      System.out.println(decision.isAllowed() + ", resets at " + decision.resetsAt());

      CachedScoreStore scores = CachedScoreStore.of(store, redis);
      ScoreKey key = new ScoreKey(signals.contentId(), asOf, index.digest());
      StoredScore score = scores.get(key, () -> StoredScore.of(index.score(signals, asOf)));
      Notices.of(redis).publish(score);

      RedisLeaderboard<Double> board = RedisLeaderboard.ofEchoScores(redis);
      board.replaceAll(Map.of("ada", 1.75, "ben", 1.5)); // at least every ten minutes
      System.out.println(board.page(null, 10));
    }
  }
}
