package io.echolayer.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.rewards.statistics.Place;
import io.echolayer.tck.LeaderboardContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("live")
class EchoScoreLeaderboardTest extends LeaderboardContract<Double> {
  @Override
  protected Leaderboard<Double> open() {
    return RedisLeaderboard.ofEchoScores(SharedRedis.empty());
  }

  @Override
  protected Leaderboard<Double> unreachable() {
    return RedisLeaderboard.ofEchoScores(SharedRedis.closed());
  }

  @Override
  protected Double amount(int step) {
    return step * 0.1;
  }

  @Test
  void scoresComeBackWithTheSameBits() {
    Map<String, Double> scores = new HashMap<>();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 20_000; i++) {
      double score = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
      scores.put("u" + i, Double.isFinite(score) ? score : random.nextDouble());
    }
    List.of(0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 1.0 / 3, Double.MAX_VALUE)
        .forEach(score -> scores.put("at " + score, score));
    Leaderboard<Double> board = open();
    board.replaceAll(scores);
    assertThat(board.page(null, scores.size())).isEqualTo(Place.ranked(scores));
  }

  @Test
  void zeroHasOneSign() {
    Leaderboard<Double> board = open();
    board.put(Map.of("a", -0.0, "b", 0.0));
    assertThat(board.page(null, 2))
        .containsExactly(new Place<>(1, 1, "a", 0.0), new Place<>(2, 1, "b", 0.0));
  }

  @Test
  void everyWriteStartsTenMinutes() {
    RedisLeaderboard<Double> board = RedisLeaderboard.ofEchoScores(SharedRedis.empty());
    assertThat(board.exists()).isFalse();
    board.replaceAll(Map.of("a", 1.0));
    assertThat(board.exists()).isTrue();
    assertThat(SharedRedis.commands().ttl("leaderboard:echo_score")).isBetween(590L, 600L);
    SharedRedis.commands().persist("leaderboard:echo_score");
    board.put(Map.of("b", 1.0));
    assertThat(SharedRedis.commands().ttl("leaderboard:echo_score")).isBetween(590L, 600L);
    assertThat(SharedRedis.commands().keys("*")).containsExactly("leaderboard:echo_score");
  }
}
