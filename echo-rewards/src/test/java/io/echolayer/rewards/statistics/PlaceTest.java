package io.echolayer.rewards.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void tiesShareARankAndTheNextRankIsLeftOut() {
    assertThat(Place.ranked(Map.of("d", 1L, "c", 5L, "b", 5L, "a", 9L)))
        .containsExactly(
            new Place<>(1, 1, "a", 9L),
            new Place<>(2, 2, "b", 5L),
            new Place<>(3, 2, "c", 5L),
            new Place<>(4, 4, "d", 1L));
  }

  @Test
  void tiesAreOrderedByUtf8() {
    assertThat(Place.ranked(Map.of("\ud83d\ude00", 1.0, "\uffff", 1.0)))
        .extracting(Place::user)
        .containsExactly("\uffff", "\ud83d\ude00");
  }
}
