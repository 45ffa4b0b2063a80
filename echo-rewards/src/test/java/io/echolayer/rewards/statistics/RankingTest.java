package io.echolayer.rewards.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void tiesShareARankAndTheNextRankIsLeftOut() {
    Ranking<Long> ranking = Ranking.of(Map.of("d", 1L, "c", 5L, "b", 5L, "a", 9L));
    assertThat(ranking.places())
        .containsExactly(
            new Place<>(1, 1, "a", 9L),
            new Place<>(2, 2, "b", 5L),
            new Place<>(3, 2, "c", 5L),
            new Place<>(4, 4, "d", 1L));
    assertThat(ranking.top(2)).hasSize(2);
    assertThat(ranking.top(9)).hasSize(4);
  }

  @Test
  void tiesAreOrderedByUtf8() {
    assertThat(Ranking.of(Map.of("\ud83d\ude00", 1.0, "\uffff", 1.0)).places())
        .extracting(Place::user)
        .containsExactly("\uffff", "\ud83d\ude00");
  }
}
