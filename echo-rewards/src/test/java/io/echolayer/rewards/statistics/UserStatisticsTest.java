package io.echolayer.rewards.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.RewardRules;
import io.echolayer.rewards.amount.TokenScale;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracle: section 6 of the specification, by hand; a token is 100 units. */
class UserStatisticsTest {
  private static final Instant NOW = Instant.parse("2026-01-12T00:00:00Z");
  private static final Instant OLD = NOW.minusSeconds(86_400);

  private static UserStatistics of(Earning... earnings) {
    return UserStatistics.of(
        "u", List.of(earnings), NOW, new TokenScale(2), RewardRules.DEFAULT.activity());
  }

  private static Earning earned(String rule, long units, Instant at) {
    return new Earning("u", rule, units, at);
  }

  @Test
  void earningsAreAddedByRuleAndOthersArePassedOver() {
    UserStatistics statistics =
        of(
            earned("quality", 3, OLD),
            earned("quality", 4, NOW),
            earned("discovery", 5, OLD),
            new Earning("other", "quality", 100, NOW));
    assertThat(statistics.earned().toString()).isEqualTo("{discovery=5, quality=7}");
    assertThat(statistics.total()).isEqualTo(BigInteger.valueOf(12));
  }

  @Test
  void velocityIsTokensPerHourOfTheLastDay() {
    assertThat(of(earned("creation", 2400, OLD.plusSeconds(1))).velocity()).isEqualTo(1);
    assertThat(of(earned("creation", 2400, OLD)).velocity()).isEqualTo(0);
    assertThat(of(earned("creation", 2400, NOW.plusSeconds(1))).velocity()).isEqualTo(0);
  }

  @Test
  void activityIsRewardedAboveEachThreshold() {
    assertThat(of().activityMultiplier()).isEqualTo(1);
    assertThat(multiplier(20, 30, 50)).isEqualTo(1);
    assertThat(multiplier(21, 30, 49)).isEqualTo(1 + 0.2);
    assertThat(multiplier(20, 31, 49)).isEqualTo(1 + 0.3);
    assertThat(multiplier(21, 31, 48)).isEqualTo(1 + 0.2 + 0.3);
    assertThat(of(earned("creation", 1200, NOW)).activityMultiplier()).isEqualTo(1);
    assertThat(of(earned("creation", 1201, NOW)).activityMultiplier()).isEqualTo(1 + 0.1);
  }

  private static double multiplier(long quality, long propagation, long creation) {
    return of(
            earned("quality", quality, OLD),
            earned("propagation", propagation, OLD),
            earned("creation", creation, OLD))
        .activityMultiplier();
  }
}
