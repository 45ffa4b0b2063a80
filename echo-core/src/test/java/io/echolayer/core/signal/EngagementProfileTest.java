package io.echolayer.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Oracle: {@code weight · count / max(1, totalViews)}, by hand. */
class EngagementProfileTest {
  private static final EngagementProfile PROFILE = EngagementProfile.DEFAULT;

  @Test
  void countsBecomeRatesByTheirWeight() {
    assertThat(PROFILE.rate("comments", 5, 100)).isEqualTo(0.15);
    assertThat(PROFILE.rate("shares", 5, 100)).isEqualTo(0.1);
    assertThat(PROFILE.rate("likes", 5, 100)).isEqualTo(0.05);
    assertThat(PROFILE.rate("likes", 5, 0)).isEqualTo(5);
  }

  @Test
  void anUnknownKindAndNegativeCountsAreRefused() {
    assertThatThrownBy(() -> PROFILE.rate("claps", 1, 1))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("comments, likes, shares");
    assertThatThrownBy(() -> PROFILE.rate("likes", -1, 1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> PROFILE.rate("likes", 1, -2)).hasMessageContaining("-2");
  }

  @Test
  void ratesAreAddedInAscendingOrderOfName() {
    // 1e16 + 1 + 1 is 1e16, 1 + 1 + 1e16 is 1e16 + 2.
    assertThat(Engagement.of(Map.of("a", 1e16, "b", 1.0, "c", 1.0)).total()).isEqualTo(1e16);
    assertThat(Engagement.of(Map.of("c", 1e16, "b", 1.0, "a", 1.0)).total()).isEqualTo(1e16 + 2);
    // By UTF-8, U+FFFF comes before a surrogate pair; by UTF-16 after it.
    assertThat(Engagement.of(Map.of("\uffff", 1.0, "A", 1.0, "\ud83d\ude00", 1e16)).total())
        .isEqualTo(1e16 + 2);
  }
}
