package io.echolayer.rewards.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LeaderboardTest {
  @Test
  void tiesShareARankAndTheNextRankIsLeftOut() {
    Leaderboard<Long> board = Leaderboard.of(Map.of("d", 1L, "c", 5L, "b", 5L, "a", 9L));
    assertThat(board.entries())
        .containsExactly(
            new Leaderboard.Entry<>(1, "a", 9L),
            new Leaderboard.Entry<>(2, "b", 5L),
            new Leaderboard.Entry<>(2, "c", 5L),
            new Leaderboard.Entry<>(4, "d", 1L));
    assertThat(board.top(2)).hasSize(2);
    assertThat(board.top(9)).hasSize(4);
  }

  @Test
  void tiesAreOrderedByUtf8() {
    assertThat(Leaderboard.of(Map.of("\ud83d\ude00", 1.0, "\uffff", 1.0)).entries())
        .extracting(Leaderboard.Entry::user)
        .containsExactly("\uffff", "\ud83d\ude00");
  }
}
